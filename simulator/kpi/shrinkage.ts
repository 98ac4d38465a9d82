import type { Kpi } from './kpi.ts';
import { agentTime } from './agent-time.ts';

export const shrinkage: Kpi = {
  id: 'shrinkage',
  title: { en: 'Shrinkage', ar: 'الفاقد من وقت الدوام' },
  unit: 'share',
  better: 'neither',
  detail: true,
  sentence: {
    en: "Share of the scheduled time in which agents were not there to take work: breaks, absences and shifts for which somebody did not come. (The scenario's `shrinkage` states the absences alone.)",
    ar: 'نسبة ما لم يحضره الموظفون من وقت المناوبات المجدولة: الاستراحات والغياب وعدم الحضور معًا. (أما `shrinkage` في السيناريو فهو الغياب وحده.)',
  },
  formula: { en: '(time scheduled - time staffed) / time scheduled', ar: '(وقت المناوبات − وقت الحضور) ÷ وقت المناوبات' },
  statistics: ['share'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure(...about) {
    const { staffed, paid } = agentTime(...about);
    // Sums of the same times in another order may differ in the last bit.
    return { numerator: Math.max(0, paid - staffed), denominator: paid };
  },
};
