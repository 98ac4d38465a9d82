import type { Note } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';
import { namesCustomers } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { perReplication } from './per-replication.ts';

/** Whom retention takes for a customer, and for a new one. */
export function customersCounted(tallies: readonly Tallies[], model: Model): Note | undefined {
  if (!model.retention) return undefined;
  const code = 'customers-counted';
  if (!namesCustomers(model))
    return {
      code,
      message: {
        en: 'Retention takes each ticket for a customer of its own, because no log says in a column `customer` whose it is. Who comes several times counts as often.',
        ar: 'تُعدّ كل تذكرة في معدل الاحتفاظ عميلًا قائمًا بذاته، إذ لا يذكر أي سجل صاحبها في عمود `customer`، فمن تواصل عدة مرات حُسب بعددها.',
      },
    };
  const start = perReplication(tallies, ({ ticket }) => [ticket.customers]);
  const acquired = perReplication(tallies, ({ ticket }) => [ticket.acquired]);
  const nobody = {
    en: ' So nobody is left to measure: a longer `warm_up`, or a log that begins earlier, shows who was a customer before.',
    ar: ' ولهذا لا يبقى من يُحسب له المعدل. ويتبيّن من كان عميلًا من قبل بإطالة `warm_up` أو بسجل يبدأ قبل ذلك.',
  };
  const before =
    start.total === 0
      ? { en: 'nobody was a customer before the period.', ar: 'لم يكن أحد منهم عميلًا قبل الفترة' }
      : {
          en: `${start.each} a replication on average were customers before the period.`,
          ar: `${start.each} في المتوسط لكل محاكاة كانوا عملاء قبل الفترة`,
        };
  const first =
    acquired.total === 0
      ? { en: 'Nobody came in it for the first time.', ar: 'ولم يأتِ فيها أحد أول مرة' }
      : { en: `${acquired.each} came in it for the first time and are left out.`, ar: `و${acquired.each} جاؤوا فيها أول مرة فلا يُحسبون` };
  const more = start.total === 0 && acquired.total > 0 ? nobody : { en: '', ar: '' };
  return {
    code,
    message: {
      en: `Retention counts customers whose tickets ended, by the logs' column \`customer\`: ${before.en} ${first.en} A ticket without a name is a customer of its own, there from the start.${more.en}`,
      ar: `يخص معدل الاحتفاظ العملاء الذين انتهت تذاكرهم، بحسب العمود \`customer\` في السجلات: ${before.ar}، ${first.ar}. أما التذكرة التي لا يُذكر صاحبها فتُعدّ عميلًا قائمًا بذاته كان عميلًا من قبل.${more.ar}`,
    },
  };
}
