import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

export const noticesPerTicket: Kpi = {
  id: 'notices_per_ticket',
  title: { en: 'Notices to the customer per ticket', ar: 'عدد إشعارات العميل لكل تذكرة' },
  unit: 'count',
  better: 'neither',
  detail: true,
  sentence: {
    en: "How often a customer is told of a ticket's course because a row of `escalation` says so (`notify: [customer]`). Replies are not among them, nor is what teams are told.",
    ar: 'كم مرة يُبلَّغ العميل بسير تذكرته لأن سطرًا في `escalation` يقضي بذلك (`notify: [customer]`). ولا تدخل فيها الردود ولا ما تُبلَّغ به الفرق.',
  },
  formula: { en: 'notices to customers / tickets', ar: 'الإشعارات إلى العملاء ÷ التذاكر' },
  statistics: ['mean'],
  by: ['channel', 'team', 'priority'],
  observes: 'tickets',
  onePerWindow: false,
  listedIf: ({ rules }) => rules.events.some(({ notify }) => notify.some(({ says }) => says.includes('customer'))),
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.informed, classes), denominator: sum(ticket.arrived, classes) }),
};
