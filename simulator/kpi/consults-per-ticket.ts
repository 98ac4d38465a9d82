import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

export const consultsPerTicket: Kpi = {
  id: 'consults_per_ticket',
  title: { en: 'Consultations per ticket', ar: 'عدد الاستشارات لكل تذكرة' },
  unit: 'count',
  better: 'neither',
  detail: true,
  sentence: {
    en: 'How often another team is asked for advice on a ticket (`consult` in `escalation`); the ticket stays where it is, so it is no transfer.',
    ar: 'كم مرة يُستشار فريق آخر في تذكرة (`consult` في `escalation`)، وتبقى التذكرة في مكانها، فليست الاستشارة تحويلًا.',
  },
  formula: { en: 'consultations / tickets', ar: 'الاستشارات ÷ التذاكر' },
  statistics: ['mean'],
  by: ['channel', 'team', 'priority'],
  observes: 'tickets',
  onePerWindow: false,
  listedIf: ({ rules }) => rules.events.some(({ consult }) => consult.length > 0),
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.consulted, classes), denominator: sum(ticket.arrived, classes) }),
};
