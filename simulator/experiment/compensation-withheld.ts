import type { Note } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { perReplication } from './per-replication.ts';
import { writtenMoney } from './written.ts';

/** That customers did not get what a row gives, because a cap was spent. */
export function compensationWithheld(tallies: readonly Tallies[], { currency, decimals, window }: Model): Note | undefined {
  const { total, each } = perReplication(tallies, ({ ticket }) => [ticket.withheld], Number(`1e${decimals}`));
  if (total === 0) return undefined;
  const money = writtenMoney(each, currency);
  const before =
    window.from > 0
      ? { en: ' What was given in the warm-up has spent them too.', ar: ' وما مُنح في فترة التهيئة محسوب من الحد أيضًا.' }
      : { en: '', ar: '' };
  return {
    code: 'compensation-withheld',
    message: {
      en: `Caps on compensation withheld ${money.en} a replication on average of what rows give: who comes when a cap is spent gets nothing, or less.${before.en}`,
      ar: `منعت حدود التعويض ${money.ar} في المتوسط لكل محاكاة مما تمنحه الصفوف: من يأتي بعد استنفاد الحد لا يحصل على شيء، أو يحصل على أقل.${before.ar}`,
    },
  };
}
