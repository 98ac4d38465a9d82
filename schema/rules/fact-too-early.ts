import { say } from '../said/index.ts';
import { conditionsAt } from '../tables/index.ts';
import type { Context } from './context.ts';
import type { NameUse } from './reading/name-uses.ts';
import { namesOf, ourFacts } from './reading/names.ts';
import { valueAt } from './reading/places.ts';
import { listed, report } from './reading/report.ts';
import { knownAt, stageOfFact } from './reading/stages.ts';
import type { Rule } from './rule.ts';

/** A condition that asks for a fact which is decided later. */
export const factTooEarly: Rule = {
  code: 'fact-too-early',
  severity: 'error',
  sentence: 'a condition asks for a fact that is not known yet',
  avoid: 'priority:\n  - { when: { team: care }, priority: high }',
  prefer: 'priority:\n  - { when: { channel: phone }, priority: high }',
  why: 'Tables are decided in a fixed order: priority, self-service, team, promises, and then what happens. None can look ahead.',
  check: (context) => {
    const asked = new Set(
      [context.policy, context.scenario].flatMap((document) =>
        document ? conditionsAt(document.value).map(({ path }) => `${document.kind}/${path.join('/')}`) : [],
      ),
    );
    const isAsked = ({ document, path }: NameUse): boolean =>
      [1, 2].some((above) => asked.has(`${document.kind}/${path.slice(0, -above).join('/')}`));
    return context.uses.filter((use) => use.kind === 'fact' && use.part === 'key' && isAsked(use)).flatMap((use) => tooEarly(context, use));
  },
};

function tooEarly({ words }: Context, { document, name, path }: NameUse): ReturnType<Rule['check']> {
  const { stages, when } = knownAt(path);
  if (!stages.includes(stageOfFact(words, name))) {
    const facts = namesOf(words, 'fact').filter((fact) => stages.includes(stageOfFact(words, fact)));
    const [ours, own] = [facts.filter((fact) => ourFacts.includes(fact)), facts.filter((fact) => !ourFacts.includes(fact))];
    const hint = say`known here: ${listed([...ours, ...own], 16)}`;
    return [report(factTooEarly, document, path, 'key', say`\`${name}\` is not known yet when ${when}`, { hint })];
  }
  const event = valueAt(document.value, [...path.slice(0, 2), 'event']);
  if (name !== 'promise' || document.kind !== 'policy' || event === undefined || event === 'warning' || event === 'breach') return [];
  const message = say`\`promise\` is the promise warned of or broken, and \`event: ${JSON.stringify(event).replaceAll('"', '')}\` is about none`;
  return [report(factTooEarly, document, path, 'key', message, { hint: say`write \`breached\` for promises broken so far` })];
}
