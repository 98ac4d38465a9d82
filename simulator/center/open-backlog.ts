import { openTickets } from './backlog.ts';
import type { Floor } from './floor.ts';
import type { Intake } from './intake.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

/** Seconds between two that enter: whoever serves several queues sees which of them came first. */
const apart = 1e-6;

/**
 * Puts what is open when the run starts into its teams' queues, the oldest first, in the instants before the start: time in a queue and patience begin
 * there, age and promises when it came.
 */
export function openBacklog({ decider, draws, life, model, tell }: Run, intake: Intake, promises: Promises, floor: Floor): void {
  const tickets = openTickets(model, draws);
  tickets.forEach((open, i) => {
    const ticket = life.tickets.take();
    life.now = 0;
    intake.resume(ticket, open);
    life.now = -apart * (tickets.length - i);
    ticket.priority = decider.priority[ticket.class]!;
    promises.make(ticket);
    tell.arrived(ticket);
    const { team } = model.backlog[open.item]!;
    ticket.team = team < 0 ? decider.team[ticket.class]! : team;
    floor.enter(ticket);
  });
  life.now = 0;
}
