import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const transfersPerTicket: Kpi = {
  id: 'transfers_per_ticket',
  title: { en: 'Transfers per ticket', ar: 'عدد التحويلات لكل تذكرة' },
  unit: 'count',
  better: 'less',
  sentence: {
    en: 'Hand-overs from team to team for each ticket that a person worked on or that was handed over; customers feel every one of them. Overflow is not a hand-over.',
    ar: 'عدد مرات انتقال التذكرة من فريق إلى فريق، لكل تذكرة عمل عليها موظف أو انتقلت، والعميل يشعر بكل مرة منها. وعرض التذكرة على فريق مساند لا يُعدّ تحويلًا.',
  },
  formula: { en: 'hand-overs / tickets worked on or handed over', ar: 'التحويلات ÷ التذاكر التي عمل عليها موظف أو انتقلت' },
  statistics: ['mean'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.transfers, classes), denominator: sum(ticket.reached, classes) }),
};
