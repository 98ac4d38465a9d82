import { openTickets } from './backlog.ts';
import type { Floor } from './floor.ts';
import type { Intake } from './intake.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

/** Puts what is open when the run starts into its teams' queues, the oldest first: time in a queue and patience begin now, age and promises when it came. */
export function openBacklog({ decider, draws, life, model, tell }: Run, intake: Intake, promises: Promises, floor: Floor): void {
  for (const open of openTickets(model, draws)) {
    const ticket = life.tickets.take();
    intake.resume(ticket, open);
    promises.make(ticket);
    tell.arrived(ticket);
    const { team } = model.backlog[open.item]!;
    ticket.team = team < 0 ? decider.team[ticket.class]! : team;
    floor.enter(ticket);
  }
}
