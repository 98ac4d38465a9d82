import type { Kpi } from './kpi.ts';
import { agentTime } from './agent-time.ts';

export const utilisation: Kpi = {
  id: 'utilisation',
  title: { en: 'Utilisation', ar: 'نسبة الاستفادة من الوقت المدفوع' },
  unit: 'share',
  better: 'neither',
  detail: true,
  sentence: {
    en: 'Share of the paid time in which agents worked, after-contact work included. Paid are whole shifts, breaks and absences too, as in staffing cost. Work past the end of a shift, or into a break or an absence, is overrun and left out, so it is never above occupancy.',
    ar: 'نسبة الوقت الذي عمل فيه الموظفون، ومنه العمل بعد التواصل، من الوقت المدفوع. والمدفوع هو المناوبات كاملة، ومنها الاستراحات والغياب، كما في تكلفة الموظفين. ولا يُحسب ما امتد بعد المناوبة أو في استراحة أو غياب، فلا تتجاوز هذه النسبة نسبة الإشغال.',
  },
  formula: { en: '(time at work - overrun) / paid time', ar: '(وقت العمل − الوقت الممتد) ÷ الوقت المدفوع' },
  statistics: ['share'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure(...about) {
    const { occupied, overrun, paid } = agentTime(...about);
    return { numerator: occupied - overrun, denominator: paid };
  },
};
