import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { capsOn, givenAbove, giftsOf } from './reading/gifts.ts';
import { inMoney } from './reading/money.ts';
import { lineOf, report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A single compensation that can be all that the policy may spend. */
export const budgetInOneCase: Rule = {
  code: 'budget-in-one-case',
  severity: 'warning',
  sentence: 'one compensation can use up the whole budget',
  avoid:
    'compensation:\n  - { event: closed, give: refund, amount: { share: 100%, of: order_total, at_most: 5000 } }\nlimits:\n  compensation: [{ per: policy, each: month, at_most: 5000 }]',
  prefer:
    'compensation:\n  - { event: closed, give: refund, amount: { share: 100%, of: order_total, at_most: 500 } }\nlimits:\n  compensation: [{ per: policy, each: month, at_most: 5000 }]',
  why: 'After one unlucky case on the first of the month nobody else gets anything: the same case would not get the same answer.',
  check: (context) =>
    giftsOf(context).flatMap((gift) => {
      for (const cap of capsOn(context, ['policy'])) {
        const given = givenAbove(context, gift, () => cap.most - 1e-6);
        if (!given || given.amount === Infinity || !context.policy) continue;
        const all =
          cap.each === undefined ? say`all that the policy may give` : say`what the policy may give in ${periods[cap.each] ?? cap.each}`;
        const message = say`one case can use up ${all}: up to ${inMoney(context, given.amount)} of ${inMoney(context, cap.most)} (line ${lineOf(context.policy, cap.path)})`;
        const hint = say`lower the amount, or raise the budget`;
        return [report(budgetInOneCase, context.policy, gift.path, 'value', message, { hint, witness: given.witness })];
      }
      return [];
    }),
};

const periods: Readonly<Record<string, Said>> = {
  day: say`a day`,
  week: say`a week`,
  month: say`a month`,
  quarter: say`a quarter`,
  year: say`a year`,
};
