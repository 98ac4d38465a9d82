import { assumedRating } from './assumed-rating.ts';
import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { ratesTickets } from './rates-tickets.ts';
import { sum } from './sum.ts';

export const satisfaction: Kpi = {
  id: 'satisfaction',
  title: { en: 'Mean satisfaction, from 1 to 5', ar: 'متوسط الرضا من 1 إلى 5' },
  unit: 'count',
  better: 'more',
  assumed: assumedRating,
  sentence: {
    en: 'The mean of the ratings, from 1 to 5, that customers give when they are asked how it went. Only who is asked and answers counts.',
    ar: 'متوسط التقييمات، من 1 إلى 5، التي يعطيها العملاء حين نسألهم عن رأيهم. ولا يُحسب إلا من سُئل وأجاب.',
  },
  formula: { en: 'sum of ratings / number of ratings', ar: 'مجموع التقييمات ÷ عددها' },
  bounds: [1, 5],
  statistics: ['mean'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  listedIf: ratesTickets,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.ratings, classes), denominator: sum(ticket.rated, classes) }),
};
