import type { PriorityRow } from '../../../schema/index.ts';
import type { Block, Item, Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { forEach } from './for-each.ts';

/** Who comes first, and the order of priorities. */
export function priorities(scribe: Scribe): Section | undefined {
  const { policy, words } = scribe;
  const { title, order, credit } = words.sections.internal.priorities;
  const ranked = Object.entries(policy.priorities ?? {}).sort(([, a], [, b]) => a.rank - b.rank);
  if (ranked.length === 0) return undefined;
  const names = ranked.map(([name, { wait_credit: waited }]): Item => {
    const named = scribe.title('priorities', name);
    return { text: waited === undefined ? named : words.sections.colon(named, credit(scribe.duration(waited))) };
  });
  return {
    id: 'priorities',
    title,
    blocks: [
      { kind: 'list', items: decided(scribe, policy.priority) },
      { kind: 'part', title: order, blocks: [{ kind: 'list', ordered: true, items: names }] },
    ],
  };
}

/** For customers: what the priorities are that their promises speak of. */
export function urgency(scribe: Scribe): Block[] {
  const items = decided(scribe, scribe.policy.priority);
  return items.length > 0 ? [{ kind: 'part', title: scribe.words.sections.promises.urgency, blocks: [{ kind: 'list', items }] }] : [];
}

function decided(scribe: Scribe, rows: readonly PriorityRow[] | undefined): Item[] {
  const { get } = scribe.words.sections.internal.priorities;
  return forEach(scribe, rows, ({ priority }) => get(scribe.words.values.quoted(scribe.title('priorities', priority))));
}
