import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { closest } from '../values/index.ts';
import type { Rule } from './rule.ts';
import { namesOf, otherKindOf } from './reading/names.ts';
import type { NameUse } from './reading/name-uses.ts';
import { listed, report } from './reading/report.ts';
import { wordsForNames } from './reading/words-for-names.ts';
import type { PolicyWords } from '../tables/index.ts';

/** A name that nothing bears. */
export const unknownName: Rule = {
  code: 'unknown-name',
  severity: 'error',
  sentence: 'a name is used that nothing bears',
  avoid: 'topics: { returns: {} }\nrouting:\n  - { when: { topic: retuns }, team: care }',
  prefer: 'topics: { returns: {} }\nrouting:\n  - { when: { topic: returns }, team: care }',
  why: 'A row that asks for a name which does not exist can never hold, so tickets quietly go another way.',
  check: ({ policy, uses, words }) =>
    policy
      ? uses
          .filter((use) => isMissing(words, use) && !otherKindOf(words, use.name, use.kind))
          .map((use) => report(unknownName, use.document, use.path, use.part, said(words, use), { hint: whatThereIs(words, use) }))
      : [],
};

/** Whether nothing of the kind asked for bears the name. */
export function isMissing(policy: PolicyWords, { kind, of, name, also }: NameUse): boolean {
  return !also.includes(name) && !namesOf(policy, kind, of).includes(name);
}

function said(policy: PolicyWords, { kind, of, name, also }: NameUse): Said {
  const meant = closest(name, [...namesOf(policy, kind, of), ...also]);
  const none = wordsForNames[kind].none(name, of ?? '');
  return meant ? say`${none}; did you mean \`${meant}\`?` : none;
}

function whatThereIs(policy: PolicyWords, { kind, of, also }: NameUse): Said {
  const names = namesOf(policy, kind, of);
  const all = wordsForNames[kind].all(of ?? '');
  if (!names.length) return also.length ? say`the policy names no ${all}; there is ${listed(also)}` : say`the policy names no ${all}`;
  return also.length ? say`${all}: ${listed(names, 12)}, or ${listed(also)}` : say`${all}: ${listed(names, 12)}`;
}
