import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const resolutionTimeClosedInPeriod: Kpi = {
  id: 'resolution_time_closed_in_period',
  title: { en: 'Resolution time of what was closed in the period', ar: 'زمن حل ما أُغلق في الفترة' },
  unit: 'seconds',
  better: 'less',
  detail: true,
  sentence: {
    en: 'Mean time from arrival to the solution over the tickets solved within the window, whenever they arrived. What stays open is not in it, so it looks good just when work is left lying: it hides the backlog. `resolution_time` follows every ticket of the window to its end.',
    ar: 'متوسط الزمن من الورود حتى الحل للتذاكر التي حُلّت خلال الفترة، متى كان ورودها. ولا يدخل فيه ما بقي مفتوحًا، فيبدو جيدًا حين يُترك العمل: إنه يخفي المتراكم. أما `resolution_time` فيتابع كل تذكرة وردت في الفترة حتى نهايتها.',
  },
  formula: {
    en: 'seconds to solutions within the window / tickets solved within it',
    ar: 'مجموع ثواني الحل لما حُلّ في الفترة ÷ عدد ما حُلّ فيها',
  },
  statistics: ['mean'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.closedTime, classes), denominator: sum(ticket.closed, classes) }),
};
