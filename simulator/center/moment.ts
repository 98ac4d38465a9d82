import { Promised, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { valueIn } from '../model/index.ts';
import { isBroken } from './is-broken.ts';
import type { Run } from './run.ts';

/** The facts that only an event knows: its promise, promises broken so far, calendars open now, how long the ticket has waited and lived, its counts; and its priority now. */
export class Moment {
  readonly #run: Run;
  readonly #facts: readonly { readonly at: number; readonly read: (ticket: Ticket) => number }[];

  constructor(run: Run) {
    this.#run = run;
    this.#facts = run.model.facts.flatMap(({ name, cuts, stage }, at) => {
      const read = stage === 'event' || stage === 'priority' ? this.#reader(name) : undefined;
      return read ? [{ at, read: cuts ? (ticket: Ticket) => valueIn(cuts, read(ticket)) : read }] : [];
    });
  }

  /** Writes the facts of this moment into those of a ticket's class at its team. */
  fill(ticket: Ticket, promise: number, into: Int16Array): void {
    for (const { at, read } of this.#facts) into[at] = read(ticket);
    const { promise: about } = this.#run.model.factAt;
    if (about >= 0) into[about] = promise;
  }

  #reader(fact: string): ((ticket: Ticket) => number) | undefined {
    const { life, model, open } = this.#run;
    const calendar = model.nowFacts.find((now) => model.facts[now.fact]!.name === fact);
    if (calendar) return () => open.at(calendar.hours);
    switch (fact) {
      case 'priority':
        return ({ priority }) => priority;
      case 'breached.first_response':
        return (ticket) => (isBroken(ticket, Promised.firstResponse, life.now) ? 1 : 0);
      case 'breached.next_response':
        return (ticket) => (isBroken(ticket, Promised.nextResponse, life.now) ? 1 : 0);
      case 'breached.update':
        return (ticket) => (isBroken(ticket, Promised.update, life.now) ? 1 : 0);
      case 'breached.resolution':
        return (ticket) => (isBroken(ticket, Promised.resolution, life.now) ? 1 : 0);
      case 'waited':
        return (ticket) => waited(ticket, life.now);
      case 'age':
        return ({ arrived }) => life.now - arrived;
      case 'reopens':
        return ({ reopens }) => reopens;
      case 'touches':
        return ({ touches }) => touches;
      case 'transfers':
      case 'escalations':
        return ({ transfers }) => transfers;
      default:
        return undefined;
    }
  }
}

/** Seconds in the present queue, or in the one out of which the last work was taken. */
function waited({ state, left, joined, begun }: Ticket, now: number): number {
  if (state === State.waiting && Number.isNaN(left)) return now - joined;
  return begun >= joined ? begun - joined : 0;
}
