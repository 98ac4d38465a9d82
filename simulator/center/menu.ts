import { Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { draw } from '../random/index.ts';
import { EventKind } from './event-kind.ts';
import type { Run } from './run.ts';

/** More than any channel's menu has: the draws of a contact's steps stand side by side. */
const mostSteps = 32;

/**
 * The menu of the channel that a contact comes in by: each step takes its time, and at its end a part hangs up. It counts for the ticket's promises, but
 * nobody waits in a queue yet. Who is in it when the channel closes is in. (semantics.md, 3)
 */
export class Menu {
  readonly #run: Run;
  /** By channel. */
  readonly #steps: Uint8Array;

  constructor(run: Run) {
    this.#run = run;
    this.#steps = Uint8Array.from(run.model.channels, ({ menu }) => menu);
  }

  /** Whether the contact goes through a menu first: it ends or is left later. */
  enters(ticket: Ticket): boolean {
    const steps = this.#steps[ticket.channel]!;
    if (steps === 0) return false;
    const { decider, draws, events, life, model, tell } = this.#run;
    const law = decider.menuTime[ticket.class]!;
    if (law < 0) return false;
    const leaves = decider.menuLeaves[ticket.class]!;
    let ends = life.now;
    let left = false;
    for (let step = 0; step < steps && !left; step++) {
      draws.at(ticket.thing, Purpose.menu, ticket.contact * mostSteps + step);
      left = draws.share(draws.b) < leaves;
      ends += draw(model.laws, law, draws, draws.a);
    }
    ticket.state = State.menu;
    tell.enteredMenu(ticket);
    events.schedule(ends, left ? EventKind.menuLeft : EventKind.menuEnds, ticket.slot, ticket.generation);
    return true;
  }
}
