import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';
import { unansweredMessages } from './unanswered-messages.ts';

export const responseTime: Kpi = {
  id: 'response_time',
  title: { en: 'Response time', ar: 'زمن الاستجابة' },
  unit: 'seconds',
  better: 'less',
  detail: true,
  sentence: {
    en: "Time from a customer's message to a person's answer, over all answers to the tickets of the window: the first, and one for each later message of the customer, a solved ticket that comes back among them. A live contact is answered when someone begins, a written one when the answer is sent; day and night counted. A ticket with much to and fro weighs more than one with a single answer (`response_time_per_ticket` is the other way).",
    ar: 'الزمن من رسالة العميل حتى جواب الموظف، لكل الأجوبة على تذاكر الفترة: الجواب الأول، وجواب كل رسالة لاحقة من العميل، ومنها ما يعيد فتح تذكرة محلولة. والجواب في التواصل المباشر لحظة بدء الخدمة، وفي المكتوب لحظة إرساله، وتُحسب ساعات الليل والنهار. والتذكرة الكثيرة الأخذ والرد أثقل وزنًا من ذات الجواب الواحد (والطريقة الأخرى `response_time_per_ticket`).',
  },
  formula: { en: 'seconds to all answers / answers', ar: 'مجموع ثواني انتظار الأجوبة ÷ عدد الأجوبة' },
  statistics: ['mean', 'p50', 'p90', 'p99'],
  by: ['channel', 'team', 'priority'],
  observes: 'tickets',
  onePerWindow: false,
  byChannelFirst: ['mean', 'p90'],
  measure: (tallies, _, { classes }) => ({
    numerator: secondsToAnswers(tallies, classes),
    denominator: sum(tallies.ticket.responded, classes) + sum(tallies.reply.answered, classes),
  }),
  sketches: ({ responseTime: first, answerTime }, { classes }) => [
    { rows: first, mask: classes },
    { rows: answerTime, mask: classes },
  ],
  unknown: unansweredMessages,
};

/** Seconds from customers' messages to people's answers, first and later. */
export function secondsToAnswers({ ticket, reply }: Parameters<Kpi['measure']>[0], classes: Uint8Array): number {
  return sum(ticket.responseTime, classes) + sum(reply.answerTime, classes);
}
