import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import type { PolicyWords } from '../tables/index.ts';
import { factSpace, holds, mapOf } from '../tables/index.ts';
import { namesOf, otherKindOf } from './reading/names.ts';
import type { NameUse } from './reading/name-uses.ts';
import { listed, report } from './reading/report.ts';
import { wordsForNames } from './reading/words-for-names.ts';
import type { Rule } from './rule.ts';
import { isMissing } from './unknown-name.ts';

/** A name that is known, but as something else. */
export const wrongKindOfName: Rule = {
  code: 'wrong-kind-of-name',
  severity: 'error',
  sentence: 'a name is used for another kind of thing than it is',
  avoid: 'routing:\n  - { when: { topic: refunds }, team: refunds }',
  prefer: 'routing:\n  - { when: { topic: refunds }, team: payments }',
  why: 'A topic cannot answer a ticket and a tier is not one team: what is meant must be said by its own name.',
  check: ({ policy, uses, words }) =>
    policy
      ? uses.flatMap((use) => {
          const other = isMissing(words, use) ? otherKindOf(words, use.name, use.kind) : undefined;
          if (!other) return [];
          const message = say`\`${use.name}\` is ${wordsForNames[other].one('')}, not ${wordsForNames[use.kind].one(use.of ?? '')}`;
          return [report(wrongKindOfName, use.document, use.path, use.part, message, { hint: insteadOf(words, use, other) })];
        })
      : [],
};

function insteadOf(policy: PolicyWords, { kind, of, name, also }: NameUse, other: string): Said {
  if (kind === 'fact') return say`to ask for it write \`${other}: ${name}\``;
  const teams = kind === 'team' ? teamsFor(policy, other, name) : [];
  if (teams.length) return other === 'tier' ? say`teams of it: ${listed(teams)}` : say`teams that take it: ${listed(teams)}`;
  const names = namesOf(policy, kind, of);
  return names.length ? say`there is: ${listed([...names, ...also], 12)}` : say`the policy names none`;
}

/** Teams of a tier, or teams that take a topic, segment or channel and say so. */
function teamsFor(policy: PolicyWords, kind: string, name: string): string[] {
  const teams = Object.entries(mapOf(policy.teams));
  if (kind === 'tier') return teams.filter(([, team]) => mapOf(team)['tier'] === name).map(([team]) => team);
  const space = factSpace(policy);
  const fact = space.at(kind);
  if (fact < 0) return [];
  const vector = space.facts.map(() => -1);
  vector[fact] = space.valueOf(fact, name);
  const takes = ([, team]: [string, unknown]): boolean => {
    const condition = mapOf(team)['takes'];
    return (
      condition !== undefined &&
      space.boxes(condition).some((box) => holds({ sides: box.sides.filter((side) => side.fact === fact) }, vector))
    );
  };
  const special = teams.filter(takes);
  return (special.length ? special : teams.filter(([, team]) => mapOf(team)['takes'] === undefined)).map(([team]) => team);
}
