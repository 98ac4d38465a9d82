import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const oneTouchRate: Kpi = {
  id: 'one_touch_rate',
  title: { en: 'One-touch resolution rate', ar: 'معدل الحل بلمسة واحدة' },
  unit: 'share',
  better: 'more',
  sentence: {
    en: 'Of all tickets of the window, the share that a person solved at the first go: worked on once, not handed over, nothing asked of the customer. Tickets that customers solved by themselves are no touch at all and count only among all tickets, as do those that gave up, were turned away or are still open.',
    ar: 'نسبة التذاكر التي حلّها موظف من المرة الأولى، من جميع تذاكر الفترة: عُمل عليها مرة واحدة، ولم تُنقل إلى فريق آخر، ولم يُسأل العميل شيئًا. وما حلّه العملاء بأنفسهم لا لمسة فيه لموظف، فلا يُعدّ إلا في جميع التذاكر، وكذلك ما تخلّى صاحبه أو رُفض أو بقي مفتوحًا.',
  },
  formula: { en: 'tickets solved by one visit of a person / tickets arrived', ar: 'التذاكر المحلولة بلمسة موظف واحدة ÷ التذاكر الواردة' },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.oneTouch, classes), denominator: sum(ticket.arrived, classes) }),
};
