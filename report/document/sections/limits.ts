import type { Item, Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';

/** Caps that hold whatever the tables say. */
export function limits(scribe: Scribe): Section | undefined {
  const { transfers, touches, escalation, compensation = [] } = scribe.policy.limits ?? {};
  const { sentence, internal } = scribe.words.sections;
  const says = internal.limits;
  const items: Item[] = [
    ...(transfers === undefined ? [] : [{ text: sentence(says.transfers(transfers)) }]),
    ...(touches === undefined ? [] : [{ text: sentence(says.touches(touches)) }]),
    ...(escalation === undefined ? [] : [{ text: sentence(says.escalation(scribe.duration(escalation))) }]),
    ...compensation.map(({ title, per, each, at_most: most, then = 'stop' }) => ({
      lead: scribe.text(title),
      text: sentence(says.given([says.per[per], each && says.each[each]].filter(Boolean).join(' '), scribe.money(most), then)),
    })),
  ];
  return items.length > 0 ? { id: 'limits', title: says.title, blocks: [{ kind: 'list', items }] } : undefined;
}
