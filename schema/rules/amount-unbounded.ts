import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { givenAbove, giftsOf } from './reading/gifts.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A share of an amount that has no bound, given without a bound. */
export const amountUnbounded: Rule = {
  code: 'amount-unbounded',
  severity: 'warning',
  sentence: 'a compensation is a share of an amount without bound',
  avoid:
    'facts: { order_total: { type: money } }\ncompensation:\n  - { event: breach, give: credit, amount: { share: 15%, of: order_total } }',
  prefer:
    'facts: { order_total: { type: money } }\ncompensation:\n  - { event: breach, give: credit, amount: { share: 15%, of: order_total, at_most: 200 } }',
  why: 'One order of a million makes one credit of 150,000. Nobody can budget for what has no upper end.',
  check: (context) =>
    giftsOf(context).flatMap((gift) => {
      const given = givenAbove(context, gift, () => Number.MAX_VALUE);
      if (!given || !context.policy) return [];
      const { share, of } = mapOf(gift.row.says['amount']);
      const message = say`\`${String(share)}\` of \`${String(of)}\` has no upper end: neither this row nor the fact has an \`at_most\``;
      const hint = say`add \`at_most\` here, or to the fact \`${String(of)}\``;
      return [report(amountUnbounded, context.policy, gift.path, 'value', message, { hint, witness: given.witness })];
    }),
};
