import { counted, say } from '../said/index.ts';
import { daysIn } from '../values/index.ts';
import { daysSimulated } from './reading/days-simulated.ts';
import { capsOn } from './reading/gifts.ts';
import { piecesAt } from './reading/places.ts';
import { lineOf, report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A simulated period that spends only a part of a budget. */
export const periodShorterThanBudget: Rule = {
  code: 'period-shorter-than-budget',
  severity: 'note',
  sentence: "the simulated period is shorter than a compensation budget's month",
  avoid: 'limits: { compensation: [{ per: policy, each: month, at_most: 4000 }] }\nperiod: { from: 2026-12-06, to: 2026-12-12 }',
  prefer: 'period: { from: 2026-12-01, to: 2026-12-31 }',
  why: 'A budget counts over its whole day, week, month, quarter or year, and begins whole with the simulation. In a shorter period less of it is spent: customers get what they would not get at the end of the month.',
  check: (context) => {
    const { policy, scenario, words } = context;
    const simulated = daysSimulated(context);
    const gives = piecesAt(words, 'compensation.*.give').some(({ value }) => value !== 'none');
    if (!policy || !scenario || !simulated || !gives) return [];
    const budgets = capsOn(context, ['ticket', 'customer', 'policy'])
      .flatMap(({ each, path }) => (isSpan(each) ? [{ each, path, days: daysIn(each, simulated.first) }] : []))
      .filter(({ days }) => days > simulated.days)
      .sort((one, other) => other.days - one.days);
    return budgets.slice(0, 1).map(({ each, path }) => {
      const message = say`the period is ${counted(simulated.days, 'day')}, shorter than the \`${each}\` of a budget (line ${lineOf(policy, path)})`;
      const hint = say`less of it is spent than in a whole \`${each}\`: simulate that, or begin with a \`warm_up\``;
      return report(periodShorterThanBudget, scenario, ['period'], 'key', message, { hint });
    });
  },
};

type Span = Parameters<typeof daysIn>[0];
const spans: readonly unknown[] = ['day', 'week', 'month', 'quarter', 'year'] satisfies Span[];

function isSpan(each: unknown): each is Span {
  return spans.includes(each);
}
