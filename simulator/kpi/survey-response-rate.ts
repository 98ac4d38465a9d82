import { asksCustomers } from './asks-customers.ts';
import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const surveyResponseRate: Kpi = {
  id: 'survey_response_rate',
  title: { en: 'Survey response rate', ar: 'نسبة الرد على الاستبيان' },
  unit: 'share',
  better: 'more',
  detail: true,
  sentence: {
    en: 'Of the customers who are asked how it went, the share who answer, as `answering` in the scenario says.',
    ar: 'نسبة من يجيبون من العملاء الذين نسألهم عن رأيهم، وفق ما يقوله `answering` في السيناريو.',
  },
  formula: { en: 'surveys answered / surveys sent', ar: 'الاستبيانات المجاب عنها ÷ الاستبيانات المرسلة' },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  listedIf: asksCustomers,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.answered, classes), denominator: sum(ticket.surveyed, classes) }),
};
