import type { Text } from '../../../schema/index.ts';
import type { Block, Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';

/** What the policy is for, the rules of conduct, and which rows serve each goal. */
export function goals(scribe: Scribe): Section {
  const { goals: words, sentence } = scribe.words.sections;
  const standards = scribe.shown(scribe.policy.standards).map((standard) => ({
    goal: standard.goal,
    item: { lead: scribe.text(standard.title), text: sentence(scribe.text(standard.text)!) },
  }));
  const list = (items: typeof standards): Block[] => (items.length > 0 ? [{ kind: 'list', items: items.map(({ item }) => item) }] : []);
  const shown = Object.entries(scribe.policy.goals ?? {}).filter(([, goal]) => scribe.shown([goal]).length > 0);
  const others = standards.filter(({ goal }) => !shown.some(([name]) => name === goal));
  const parts = shown.map(([name]): Block => {
    const served = servedBy(scribe, name);
    return {
      kind: 'part',
      title: scribe.title('goals', name),
      blocks: [
        ...list(standards.filter(({ goal }) => goal === name)),
        ...(served.length > 0 ? [{ kind: 'paragraph', text: sentence(words.servedBy(scribe.list(served))) } as const] : []),
      ],
    };
  });
  const rest: Block[] = others.length > 0 ? [{ kind: 'part', title: words.standards, blocks: list(others) }] : [];
  return { id: 'goals', title: words.title, blocks: [...parts, ...rest] };
}

/** Titles of the rows that serve a goal. */
function servedBy(scribe: Scribe, name: string): string[] {
  const { policy } = scribe;
  const tables: (readonly { goal?: string; title?: Text; audience?: 'public' | 'internal' }[] | undefined)[] = [
    policy.promises,
    policy.escalation,
    policy.compensation,
  ];
  if (scribe.isInternal)
    tables.push(
      policy.priority,
      policy.self_service,
      policy.routing,
      policy.surveys,
      policy.workflows,
      policy.objectives,
      policy.incentives,
    );
  return tables
    .flatMap((rows) => scribe.shown(rows))
    .filter(({ goal }) => goal === name)
    .flatMap((row) => scribe.rowTitle(row) ?? [])
    .map(scribe.words.values.quoted);
}
