import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { openTickets } from './open-tickets.ts';
import { sum } from './sum.ts';

export const resolutionTime: Kpi = {
  id: 'resolution_time',
  title: { en: 'Resolution time', ar: 'زمن الحل' },
  unit: 'seconds',
  better: 'less',
  sentence: {
    en: 'Time from arrival to the solution, day, night and the wait for the customer counted, over the tickets of the window that were solved, whenever that was; of a ticket that came back, to its last solution. (The formula "closed in the period" is another one, `resolution_time_closed_in_period`: it hides the backlog.)',
    ar: 'الزمن من ورود التذكرة حتى حلّها، ويشمل الليل والنهار وانتظار رد العميل، للتذاكر الواردة في الفترة التي حُلّت، متى كان ذلك، وما أُعيد فتحه منها فحتى آخر حل له. (أما صيغة «ما أُغلق في الفترة» فشيء آخر، واسمها `resolution_time_closed_in_period`، وهي تخفي المتراكم.)',
  },
  formula: { en: 'seconds to solutions / tickets solved', ar: 'مجموع ثواني الحل ÷ عدد التذاكر المحلولة' },
  statistics: ['mean', 'p50', 'p90', 'p99'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.resolutionTime, classes), denominator: sum(ticket.resolved, classes) }),
  sketches: ({ resolutionTime: rows }, { classes }) => [{ rows, mask: classes }],
  unknown: openTickets,
};
