import { assumedRating } from './assumed-rating.ts';
import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { ratesTickets } from './rates-tickets.ts';
import { sum } from './sum.ts';

export const csat: Kpi = {
  id: 'csat',
  title: { en: 'Customer satisfaction (CSAT)', ar: 'رضا العملاء (CSAT)' },
  unit: 'share',
  better: 'more',
  assumed: assumedRating,
  sentence: {
    en: 'Of the ratings that customers give when they are asked how it went, the share of 4 and 5. Only who is asked and answers counts; a ticket is asked once at the most.',
    ar: 'نسبة التقييمين 4 و5 من كل ما يعطيه العملاء حين نسألهم عن رأيهم. ولا يُحسب إلا من سُئل وأجاب، ولا نسأل عن التذكرة أكثر من مرة.',
  },
  formula: { en: 'ratings of 4 and 5 / all ratings', ar: 'التقييمات 4 و5 ÷ كل التقييمات' },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  listedIf: ratesTickets,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.content, classes), denominator: sum(ticket.rated, classes) }),
};
