import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { unansweredTickets } from './open-tickets.ts';
import { sum } from './sum.ts';

export const firstResponseTime: Kpi = {
  id: 'first_response_time',
  title: { en: 'First response time', ar: 'زمن الاستجابة الأولى' },
  unit: 'seconds',
  better: 'less',
  sentence: {
    en: "Time from a ticket's first message to the first reply by a person, day and night counted: for a live contact when someone answers, for a written one when the reply is sent. Only tickets that got a reply; self-service is not one.",
    ar: 'الزمن من أول رسالة في التذكرة حتى أول رد من موظف، وتُحسب فيه ساعات الليل والنهار: في التواصل المباشر لحظة الرد، وفي المكتوب لحظة إرسال الجواب. للتذاكر التي نالت ردًّا فقط، والخدمة الذاتية ليست ردًّا.',
  },
  formula: { en: 'seconds to first replies / tickets that got one', ar: 'مجموع ثواني الاستجابة الأولى ÷ عدد التذاكر التي نالت ردًّا' },
  statistics: ['mean', 'p50', 'p90'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  byChannelFirst: ['mean', 'p90'],
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.responseTime, classes), denominator: sum(ticket.responded, classes) }),
  sketches: ({ responseTime }, { classes }) => [{ rows: responseTime, mask: classes }],
  unknown: unansweredTickets,
};
