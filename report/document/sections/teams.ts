import type { Policy } from '../../../schema/index.ts';
import type { Section } from '../content.ts';
import { requestsOf } from '../requests-of.ts';
import type { Scribe } from '../scribe.ts';

/** Who takes what and hands over to whom, and what each tier may give. */
export function teams(scribe: Scribe): Section {
  const { policy, words } = scribe;
  const { teams: says } = words.sections.internal;
  const tiers = Object.entries(policy.tiers ?? {})
    .sort(([, a], [, b]) => a.level - b.level)
    .map(([name, { level, may_give: mayGive }]) => ({
      lead: scribe.title('tiers', name),
      text: sentences(scribe, [says.level(level), mayGive === undefined ? says.mayGiveNothing : says.mayGive(scribe.money(mayGive))]),
    }));
  const list = Object.entries(policy.teams).map(([name, team]) => ({
    lead: scribe.title('teams', name),
    text: sentences(scribe, about(scribe, team)),
  }));
  return {
    id: 'teams',
    title: says.title,
    blocks: [
      { kind: 'list', items: list },
      ...(tiers.length > 0
        ? [
            {
              kind: 'part',
              title: says.tiers,
              blocks: [
                { kind: 'list', items: tiers },
                { kind: 'paragraph', text: says.approval },
              ],
            } as const,
          ]
        : []),
    ],
  };
}

function about(scribe: Scribe, { tier, takes, outsourced, up, pick }: Policy['teams'][string]): string[] {
  const { teams: says } = scribe.words.sections.internal;
  const next = (up ?? []).map((name) => scribe.title('teams', name));
  return [
    ...(tier === undefined ? [] : [says.tier(scribe.words.values.quoted(scribe.title('tiers', tier)))]),
    takes === undefined ? says.takesAll : says.takes(requestsOf(scribe, takes)),
    ...(next.length > 0 ? [says.up(scribe.list(next), next.length)] : []),
    ...(outsourced === 'yes' ? [says.outsourced] : []),
    says.pick[pick ?? scribe.policy.defaults?.pick ?? 'most_urgent'],
  ];
}

function sentences(scribe: Scribe, texts: readonly string[]): string {
  return texts.map(scribe.words.sections.sentence).join(' ');
}
