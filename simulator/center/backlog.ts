import { Purpose } from '../life/index.ts';
import { backlogLimits, backlogThing } from '../model/index.ts';
import type { Model, Seconds } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Draws } from '../random/index.ts';

/** A ticket that is open when the run starts: its item and number there, its key, and when it came (not after 0). */
export interface OpenTicket {
  readonly item: number;
  readonly number: number;
  readonly thing: number;
  readonly arrived: Seconds;
}

/** What is open when the run starts, the oldest first. */
export function openTickets({ backlog, laws }: Model, draws: Draws): OpenTicket[] {
  const tickets = backlog.flatMap(({ source, count, age }, item) =>
    Array.from({ length: count }, (_, number): OpenTicket => {
      const thing = backlogThing(item, number);
      if (source.kind === 'log') return { item, number, thing, arrived: -agedAtMost(-source.arrives[number]!) };
      draws.at(thing, Purpose.age, 0);
      return { item, number, thing, arrived: age < 0 ? 0 : -agedAtMost(draw(laws, age, draws, draws.a)) };
    }),
  );
  return tickets.sort((x, y) => x.arrived - y.arrived || x.item - y.item || x.number - y.number);
}

function agedAtMost(age: Seconds): Seconds {
  return Math.min(age, backlogLimits.age);
}
