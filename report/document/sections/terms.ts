import type { Fact } from '../../../schema/index.ts';
import type { Block, Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';

/** Kinds of customers, topics with their difficulty, and what else is known of a request. */
export function terms(scribe: Scribe): Section | undefined {
  const { policy, words } = scribe;
  const { title, segments, topics, topic, grade, facts, fact, values } = words.sections.internal.terms;
  const part = (name: string, block: Block, any: object | undefined): Block[] =>
    any && Object.keys(any).length > 0 ? [{ kind: 'part', title: name, blocks: [block] }] : [];
  const blocks = [
    ...part(
      segments,
      { kind: 'list', items: Object.keys(policy.segments ?? {}).map((name) => ({ text: scribe.title('segments', name) })) },
      policy.segments,
    ),
    ...part(
      topics,
      {
        kind: 'table',
        head: [topic, grade],
        rows: Object.entries(policy.topics ?? {}).map(([name, { grade = 'normal' }]) => [
          scribe.title('topics', name),
          words.values.own[grade]!,
        ]),
      },
      policy.topics,
    ),
    ...part(
      facts,
      {
        kind: 'table',
        head: [fact, values],
        rows: Object.entries(policy.facts ?? {}).map(([name, about]) => [scribe.title('facts', name), canBe(scribe, about)]),
      },
      policy.facts,
    ),
  ];
  return blocks.length > 0 ? { id: 'terms', title, blocks } : undefined;
}

function canBe(scribe: Scribe, { type, values, at_least: least, at_most: most, default: usual }: Fact): string {
  const { sections, values: words } = scribe.words;
  const { type: types, unknown } = sections.internal.terms;
  const said = (value: string | number): string => {
    if (type === 'money') return scribe.money(Number(value));
    if (type === 'share') return scribe.share(String(value));
    if (type === 'duration') return scribe.duration(String(value), false);
    if (typeof value === 'number') return scribe.number(value);
    return type === 'yes_no' ? (words.own[value] ?? value) : scribe.name(value);
  };
  const range = [
    type === undefined ? scribe.list((values ?? []).map(said), 'or') : types[type],
    ...(least === undefined ? [] : [words.bound('at_least', said(least))]),
    ...(most === undefined ? [] : [words.bound('at_most', said(most))]),
    ...(usual === undefined ? [] : [unknown(said(usual))]),
  ];
  return range.join(sections.semicolon);
}
