import type { Text, When } from '../../../schema/index.ts';
import type { Block } from '../content.ts';
import type { Audience, Scribe } from '../scribe.ts';
import type { Event } from '../words/words.ts';
import { forEach } from './for-each.ts';

interface EventRow {
  readonly title?: Text;
  readonly audience?: Audience;
  readonly when?: When;
  readonly event: Event;
  readonly after?: string;
}

/** The rows of an event table, a part for each event (and time after it): they are a table of their own. */
export function onEvents<R extends EventRow>(scribe: Scribe, rows: readonly R[], says: (row: R) => string, rest?: string): Block[] {
  const groups = new Map<string, R[]>();
  for (const row of scribe.shown(rows)) {
    const key = `${row.event} ${row.after ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group): Block => {
    const { event, after } = group[0]!;
    const time = after === undefined ? undefined : scribe.duration(after);
    return {
      kind: 'part',
      title: scribe.words.sections.events.when(event, time),
      blocks: [{ kind: 'list', items: forEach(scribe, group, says, rest) }],
    };
  });
}
