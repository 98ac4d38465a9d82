import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { piecesAt } from './reading/places.ts';
import { lineOf, report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Two rows of one table, or two cases, with one name. */
export const duplicateRowName: Rule = {
  code: 'duplicate-row-name',
  severity: 'error',
  sentence: 'two rows of one table bear the same name',
  avoid: 'promises:\n  - { name: rest, first_response: 8h }\n  - { name: rest, resolution: 3bd }',
  prefer: 'promises:\n  - { name: answers, first_response: 8h }\n  - { name: solutions, resolution: 3bd }',
  why: 'Cases, findings and the report speak of rows by their names: two of one name cannot be told apart.',
  check: ({ policy, cases }) =>
    [policy, cases].flatMap((document) => {
      const first = new Map<string, (string | number)[]>();
      return piecesAt(document?.value, '*.*').flatMap(({ path, value }) => {
        const name = mapOf(value)['name'];
        if (!document || typeof path[1] !== 'number' || typeof name !== 'string') return [];
        const key = `${path[0]}/${name}`;
        const before = first.get(key);
        if (!before) {
          first.set(key, [...path]);
          return [];
        }
        const message = say`\`${path[0]!}\` has a row \`${name}\` already, in line ${lineOf(document, [...before, 'name'])}`;
        return [
          report(duplicateRowName, document, [...path, 'name'], 'value', message, { hint: say`give each row a name of its own, or none` }),
        ];
      });
    }),
};
