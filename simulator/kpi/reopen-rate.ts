import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const reopenRate: Kpi = {
  id: 'reopen_rate',
  title: { en: 'Reopen rate', ar: 'معدل إعادة الفتح' },
  unit: 'share',
  better: 'less',
  sentence: {
    en: 'Of the tickets that people solved, or that counted as solved because the customer kept silent, the share that came back at least once. What would come back only after the run has ended does not count, so a short follow-up makes it look small. What customers solved by themselves does not come back.',
    ar: 'نسبة التذاكر التي أُعيد فتحها مرة واحدة على الأقل، من التذاكر التي حلّها موظفون أو عُدّت محلولة لسكوت العميل. ولا يُحسب ما لا يعود إلا بعد نهاية المحاكاة، ففترة المتابعة القصيرة تُظهر النسبة أصغر مما هي. وما حلّه العملاء بأنفسهم لا يعود.',
  },
  formula: {
    en: 'tickets that came back / tickets solved at least once',
    ar: 'التذاكر التي أُعيد فتحها ÷ التذاكر المحلولة مرة واحدة على الأقل',
  },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  listedIf: ({ rules }) => rules.reopening.length > 0,
  measure: ({ ticket }, _, { classes }) => ({
    numerator: sum(ticket.reopened, classes),
    denominator: sum(ticket.solved, classes) + sum(ticket.reopenedUnsolved, classes),
  }),
};
