import { closest } from '../values/index.ts';
import type { Rule } from './rule.ts';
import { namesOf, otherKindOf, sectionOf } from './reading/names.ts';
import type { NameUse } from './reading/name-uses.ts';
import { listed, report } from './reading/report.ts';
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

function said(policy: PolicyWords, { kind, of, name, also }: NameUse): string {
  const meant = closest(name, [...namesOf(policy, kind, of), ...also]);
  const what =
    kind === 'value' ? `\`${of}\` has no value` : kind === 'row' ? `\`${of}\` has no row` : `no ${kind === 'kpi' ? 'KPI' : kind}`;
  return `${what} \`${name}\`${meant ? `; did you mean \`${meant}\`?` : ''}`;
}

function whatThereIs(policy: PolicyWords, { kind, of, also }: NameUse): string {
  const names = namesOf(policy, kind, of);
  const plural =
    kind === 'value'
      ? `values of \`${of}\``
      : kind === 'row'
        ? `rows of \`${of}\``
        : kind === 'kpi'
          ? 'KPIs'
          : (sectionOf[kind] ?? `${kind}s`);
  const words = also.length ? `, or ${listed(also)}` : '';
  if (!names.length) return `the policy names no ${plural}${also.length ? `; there is ${listed(also)}` : ''}`;
  return `${plural}: ${listed(names, 12)}${words}`;
}
