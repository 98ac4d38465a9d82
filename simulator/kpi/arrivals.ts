import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const arrivals: Kpi = {
  id: 'arrivals',
  title: { en: 'Arrivals', ar: 'التذاكر الواردة' },
  unit: 'count',
  better: 'neither',
  sentence: {
    en: 'Tickets that arrived within the window, whatever became of them. By team and tier: where they were first routed.',
    ar: 'عدد التذاكر التي وردت خلال الفترة، أيًّا كان مصيرها. وبحسب الفريق والمستوى: حيث وُجِّهت أول مرة.',
  },
  formula: { en: 'tickets arrived in the window', ar: 'التذاكر الواردة في الفترة' },
  statistics: ['total'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: true,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.arrived, classes), denominator: 1 }),
};
