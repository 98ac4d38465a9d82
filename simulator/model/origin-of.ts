import { inBacklog, mostOrdinals, ordinalBits } from './keys.ts';
import type { Model, Source } from './model.ts';

/** Where a ticket comes from, by the key of its draws. */
export interface Origin {
  readonly source: Source;
  /** Its number there: of a log, the entry at this number modulo the log's length is its own. */
  readonly number: number;
  /** Whether it was open when the run started. */
  readonly isOpening: boolean;
}

/** Where the ticket whose draws have this key comes from. */
export function originOf({ backlog, sources }: Pick<Model, 'backlog' | 'sources'>, thing: number): Origin {
  const open = inBacklog(thing);
  if (open) return { source: backlog[open.item]!.source, number: open.number, isOpening: true };
  return { source: sources[thing >>> ordinalBits]!, number: thing & (mostOrdinals - 1), isOpening: false };
}
