import type { Kpi } from './kpi.ts';
import { secondsToAnswers } from './response-time.ts';
import { sum } from './sum.ts';
import { unansweredMessages } from './unanswered-messages.ts';

export const responseTimePerTicket: Kpi = {
  id: 'response_time_per_ticket',
  title: { en: 'Response time per ticket', ar: 'زمن الاستجابة لكل تذكرة' },
  unit: 'seconds',
  better: 'less',
  detail: true,
  sentence: {
    en: "How long a ticket's customer waits for answers in all: the times to the first answer and to each later one together, for each ticket of the window that got an answer. It grows with every further reply (`response_time` is the mean of a single answer).",
    ar: 'مجموع ما ينتظره صاحب التذكرة من أجوبة: زمن الجواب الأول وزمن كل جواب بعده، لكل تذكرة من تذاكر الفترة نالت جوابًا. وهو يكبر مع كل رد جديد (أما `response_time` فمتوسط الجواب الواحد).',
  },
  formula: { en: 'seconds to all answers / tickets that got one', ar: 'مجموع ثواني انتظار الأجوبة ÷ عدد التذاكر التي نالت جوابًا' },
  statistics: ['mean'],
  by: ['channel', 'team', 'priority'],
  observes: 'tickets',
  onePerWindow: false,
  byChannelFirst: ['mean'],
  measure: (tallies, _, { classes }) => ({
    numerator: secondsToAnswers(tallies, classes),
    denominator: sum(tallies.ticket.responded, classes),
  }),
  unknown: unansweredMessages,
};
