import type { Note } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { perReplication } from './per-replication.ts';
import { writtenMoney } from './written.ts';

/** That gifts were decided and nobody had approved them when the run stopped. */
export function notApproved(tallies: readonly Tallies[], { currency, decimals }: Model): Note | undefined {
  const gifts = perReplication(tallies, ({ ticket }) => [ticket.notApprovedGifts]);
  if (gifts.total === 0) return undefined;
  const { each } = perReplication(tallies, ({ ticket }) => [ticket.notApproved], Number(`1e${decimals}`));
  const money = writtenMoney(each, currency);
  return {
    code: 'not-approved',
    message: {
      en: `When the run stopped, gifts still waited for an approval: ${gifts.each} a replication on average, together ${money.en}. Customers have not got them, and the compensation cost does not hold them.`,
      ar: `عند نهاية المحاكاة بقيت تعويضات تنتظر الموافقة: ${gifts.each} في المتوسط لكل محاكاة، ومجموعها ${money.ar}. لم يحصل عليها العملاء، ولا تشملها تكلفة التعويضات.`,
    },
  };
}
