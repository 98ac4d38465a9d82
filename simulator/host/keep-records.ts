import { Tell } from '../center/index.ts';
import type { Watch } from '../experiment/index.ts';
import type { Monitor } from '../life/index.ts';
import { AskedLife, EventLog, TicketLog, VisitLog } from '../monitor/index.ts';

/** What is written down of the first replication: a row a ticket, a row a visit, a row for whatever happens, the life of one ticket. */
export type RecordKind = 'tickets' | 'visits' | 'events' | 'life';

/** A line, and which record it belongs to. */
export type RecordLine = readonly [kind: RecordKind, line: string];

/** Which records are wanted. */
export interface RecordsWanted {
  readonly kinds: readonly RecordKind[];
  /** Whose life: the ticket's number, or what its log calls it. */
  readonly ticket?: string | undefined;
}

/** Which records are wanted, and who takes their lines, each once and in order. */
export interface Records extends RecordsWanted {
  readonly keep: (line: RecordLine) => void;
}

/** Keeps records of the first replication, line by line, without their headers. */
export function keepRecords({ kinds, ticket = '' }: RecordsWanted, keep: (line: RecordLine) => void): Watch {
  return ({ life, decider }, model, replication) => {
    if (replication !== 0 || kinds.length === 0) return undefined;
    const monitors = kinds.map((kind): Monitor => {
      const write = (line: string): void => keep([kind, line]);
      if (kind === 'tickets') return new TicketLog(life, model, decider, replication, write);
      if (kind === 'visits') return new VisitLog(life, model, decider, write);
      return kind === 'events' ? new EventLog(life, model, decider, write) : new AskedLife(life, model, decider, ticket, write);
    });
    return monitors.reduce((one, other) => new Tell(one, other));
  };
}
