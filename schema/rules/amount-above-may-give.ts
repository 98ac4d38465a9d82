import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import type { Context } from './context.ts';
import { givenAbove, giftsOf } from './reading/gifts.ts';
import { report } from './reading/report.ts';
import { inMoney } from './reading/money.ts';
import type { Rule } from './rule.ts';

/** A compensation that no tier may approve. */
export const amountAboveMayGive: Rule = {
  code: 'amount-above-may-give',
  severity: 'warning',
  sentence: 'a compensation can be above what every tier may give',
  avoid:
    'tiers:\n  front_line: { level: 1, may_give: 100 }\n  experts:    { level: 2, may_give: 500 }\ncompensation:\n  - { event: breach, give: refund, amount: 800 }',
  prefer:
    'tiers:\n  front_line: { level: 1, may_give: 100 }\n  experts:    { level: 2, may_give: 800 }\ncompensation:\n  - { event: breach, give: refund, amount: 800 }',
  why: 'What a team may not give alone, the nearest tier above it that may approves. If none may, the customer is promised what nobody can sign.',
  check: (context) => {
    const tiers = mapOf(context.words.tiers);
    const allowed = (name: string): number | undefined => {
      const may = mapOf(tiers[name])['may_give'];
      return typeof may === 'number' ? may : undefined;
    };
    // Where no tier says what it may give, approvals are nobody's subject.
    if (!context.policy || Object.keys(tiers).every((name) => allowed(name) === undefined)) return [];
    return giftsOf(context).flatMap((gift) => {
      const named = gift.row.says['approval'];
      const most = (team: string): number => {
        const from = typeof named === 'string' ? named : tierOf(context, team);
        const level = Number(mapOf(tiers[from])['level'] ?? 0);
        const above = Object.keys(tiers).filter((name) => Number(mapOf(tiers[name])['level']) >= level);
        return Math.max(0, ...above.map((name) => allowed(name) ?? 0));
      };
      const given = givenAbove(context, gift, most);
      if (!given || given.amount === Infinity) return [];
      const team = given.witness['team'] ?? '';
      const from = typeof named === 'string' ? named : team;
      const message = say`this gives up to ${inMoney(context, given.amount)}, and from \`${from}\` upwards no tier may give more than ${inMoney(context, most(team))}: nobody can approve it`;
      const hint = say`lower the amount, or let a tier give as much (\`may_give\`)`;
      return [report(amountAboveMayGive, context.policy!, gift.path, 'value', message, { hint, witness: given.witness })];
    });
  },
};

function tierOf({ words }: Context, team: string): string {
  return String(mapOf(mapOf(words.teams)[team])['tier']);
}
