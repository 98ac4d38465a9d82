import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const compensationWithheld: Kpi = {
  id: 'compensation_withheld',
  title: { en: 'Compensation withheld by caps', ar: 'تعويضات منعتها الحدود' },
  unit: 'money',
  better: 'less',
  listedIf: ({ caps, rules }) => caps.some(({ approve }) => !approve) && rules.events.some(({ give }) => give.length > 0),
  sentence: {
    en: "What the rows of `compensation` say that customers of the window's tickets get, and what they do not get because a cap of `limits.compensation` is spent. Each row counts once a ticket; what it gives at a later event, and what no tier may give, is not withheld. A cap that may be passed with an approval withholds nothing.",
    ar: 'ما تقرّره صفوف `compensation` لعملاء تذاكر الفترة ولا يحصلون عليه لأن حدًّا من حدود `limits.compensation` قد استُنفد. يُحسب كل صف مرة واحدة لكل تذكرة، ولا يُعدّ ممنوعًا ما يُمنح في حدث لاحق ولا ما لا يحق لأي مستوى منحه، والحد الذي يجوز تخطّيه بموافقة لا يمنع شيئًا.',
  },
  formula: { en: 'amounts withheld, summed', ar: 'مجموع المبالغ الممنوعة' },
  statistics: ['total'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: true,
  measure: ({ ticket }, { decimals }, { classes }) => ({
    numerator: sum(ticket.withheld, classes) / Number(`1e${decimals}`),
    denominator: 1,
  }),
};
