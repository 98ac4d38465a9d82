import type { Watch } from '../experiment/index.ts';
import { TicketLog } from '../monitor/index.ts';

/** Writes a line of CSV for each ticket of the first replication. */
export function logTickets(write: (line: string) => void): Watch {
  return ({ life, decider }, model, replication) =>
    replication === 0 ? new TicketLog(life, model, decider, replication, write) : undefined;
}
