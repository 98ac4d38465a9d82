import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import type { Selection } from './selection.ts';
import { sum } from './sum.ts';

export const compensationCost: Kpi = {
  id: 'compensation_cost',
  title: { en: 'Compensation cost', ar: 'تكلفة التعويضات' },
  unit: 'money',
  better: 'less',
  listedIf: ({ rules }) => rules.events.some(({ give }) => give.length > 0),
  sentence: {
    en: "What the customers of the window's tickets were given in compensation, whenever they got it. What needs an approval counts once it is approved; what has no amount costs nothing.",
    ar: 'مجموع ما مُنح لعملاء تذاكر الفترة من تعويضات، متى ما مُنح. وما يحتاج إلى موافقة يُحسب بعد الموافقة عليه، وما لا مبلغ له لا يكلّف شيئًا.',
  },
  formula: { en: 'amounts given, summed', ar: 'مجموع المبالغ الممنوحة' },
  statistics: ['total'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: true,
  measure: (tallies, model, of) => ({ numerator: givenIn(tallies, model, of), denominator: 1 }),
};

/** What the customers of the selected tickets were given. */
export function givenIn({ ticket }: Tallies, { decimals }: Model, { classes }: Selection): number {
  return sum(ticket.given, classes) / Number(`1e${decimals}`);
}
