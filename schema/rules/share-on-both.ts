import { say } from '../said/index.ts';
import { conditionsAt, isMap } from '../tables/index.ts';
import { excluding, excludingTests } from './reading/key-groups.ts';
import { piecesAt, testsAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Two keys in one map that both decide the same thing. */
export const shareOnBoth: Rule = {
  code: 'share-on-both',
  severity: 'error',
  sentence: 'two keys of which only one can decide stand together',
  avoid: 'escalation:\n  - { event: unresolved, team: payments, tier: up }',
  prefer: 'escalation:\n  - { event: unresolved, team: payments }',
  why: 'A ticket can go to a named team or up a tier, not both: which one was meant only the writer knows.',
  check: ({ policy, scenario, cases }) =>
    [policy, scenario, cases].flatMap((document) => {
      if (!document) return [];
      const pairs = [
        ...excluding[document.kind].flatMap(({ at, keys }) => piecesAt(document.value, at).map((piece) => ({ piece, keys }))),
        ...conditionsAt(document.value)
          .flatMap(testsAt)
          .flatMap((piece) => excludingTests.map((keys) => ({ piece, keys }))),
      ];
      return pairs
        .filter(({ piece: { value }, keys }) => isMap(value) && keys.every((key) => value[key] !== undefined))
        .map(({ piece: { path }, keys: [one, other] }) => {
          const message = say`\`${one}\` and \`${other}\` stand together, and only one of them can decide`;
          return report(shareOnBoth, document, path, 'value', message, { hint: say`take \`${one}\` or \`${other}\` out` });
        });
    }),
};
