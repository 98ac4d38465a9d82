import type { Model } from '../model/index.ts';
import type { Kpi } from './kpi.ts';
import type { Selection } from './selection.ts';

export const staffingCost: Kpi = {
  id: 'staffing_cost',
  title: { en: 'Staffing cost', ar: 'تكلفة الموظفين' },
  unit: 'money',
  better: 'less',
  sentence: {
    en: 'What the shifts of the window cost by their hourly rates, breaks and absences included; work past the end of a shift is not paid for.',
    ar: 'تكلفة مناوبات الفترة بحسب أجر الساعة، ومنها الاستراحات والغياب، أما العمل بعد نهاية المناوبة فلا يُحسب له أجر.',
  },
  formula: { en: 'paid hours x cost per hour', ar: 'الساعات المدفوعة × تكلفة الساعة' },
  statistics: ['total'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure: (_, model, of) => ({ numerator: costOf(model, of), denominator: of.teams.includes(1) ? 1 : 0 }),
};

/** What the groups of the selected teams cost in the window. */
export function costOf(model: Model, { teams }: Selection): number {
  return model.groups.reduce((total, { team, cost }) => total + (teams[team] ? cost : 0), 0);
}
