import { say } from '../said/index.ts';
import { capsOn, givenAbove, giftsOf } from './reading/gifts.ts';
import { lineOf, report } from './reading/report.ts';
import { inMoney } from './reading/money.ts';
import type { Rule } from './rule.ts';

/** A single compensation above what a ticket or a customer may get. */
export const amountAboveLimit: Rule = {
  code: 'amount-above-limit',
  severity: 'warning',
  sentence: 'a compensation can be above what one ticket or customer may get',
  avoid: 'compensation:\n  - { event: breach, give: credit, amount: 500 }\nlimits:\n  compensation: [{ per: ticket, at_most: 200 }]',
  prefer: 'compensation:\n  - { event: breach, give: credit, amount: 200 }\nlimits:\n  compensation: [{ per: ticket, at_most: 200 }]',
  why: 'The row promises what the limit then refuses. The agent reads one thing and may do another.',
  check: (context) =>
    giftsOf(context).flatMap((gift) => {
      const caps = capsOn(context, ['ticket', 'customer']).filter(({ then }) => then !== 'approve');
      for (const cap of caps.sort((x, y) => x.most - y.most)) {
        const given = givenAbove(context, gift, () => cap.most);
        // What has no bound is told as such.
        if (!given || given.amount === Infinity || !context.policy) continue;
        const line = lineOf(context.policy, cap.path);
        const [gives, may] = [inMoney(context, given.amount), inMoney(context, cap.most)];
        const message =
          cap.per === 'ticket'
            ? say`this gives up to ${gives}, and one ticket may get ${may} at the most (line ${line})`
            : say`this gives up to ${gives}, and one customer may get ${may} at the most (line ${line})`;
        const hint = say`lower the amount, or raise the limit`;
        return [report(amountAboveLimit, context.policy, gift.path, 'value', message, { hint, witness: given.witness })];
      }
      return [];
    }),
};
