import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { readDate } from '../values/index.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A stretch of days that ends before it starts. */
export const badPeriod: Rule = {
  code: 'bad-period',
  severity: 'error',
  sentence: 'a period ends before it starts',
  avoid: 'period: { from: 2026-12-12, to: 2026-12-06 }',
  prefer: 'period: { from: 2026-12-06, to: 2026-12-12 }',
  why: '`from` is the first day and `to` the last, and both count: turned round there is no day at all.',
  check: ({ policy, scenario }) => [
    ...backwards(policy, 'calendars.*.closed.*'),
    ...backwards(policy, 'calendars.*.except.*'),
    ...backwards(scenario, 'period'),
  ],
};

function backwards(document: Document<unknown> | undefined, pattern: string): Finding[] {
  return piecesAt(document?.value, pattern).flatMap(({ path, value }) => {
    const { from, to } = mapOf(value);
    if (!document || typeof from !== 'string' || typeof to !== 'string') return [];
    const [first, last] = [readDate(from), readDate(to)];
    if (first === undefined || last === undefined || first <= last) return [];
    const hint = say`write \`{ from: ${to}, to: ${from} }\`, or correct one of them`;
    return [report(badPeriod, document, [...path, 'to'], 'value', say`it ends on \`${to}\`, before it starts on \`${from}\``, { hint })];
  });
}
