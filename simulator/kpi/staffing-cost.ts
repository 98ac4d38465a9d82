import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { Kpi } from './kpi.ts';
import type { Selection } from './selection.ts';

export const staffingCost: Kpi = {
  id: 'staffing_cost',
  title: { en: 'Staffing cost', ar: 'تكلفة الموظفين' },
  unit: 'money',
  better: 'less',
  sentence: {
    en: 'What the shifts of the window cost by their hourly rates, breaks, absences and no-shows included, and what is paid each time that work on a contact begins in it. Work past the end of a shift is not paid for.',
    ar: 'تكلفة مناوبات الفترة بحسب أجر الساعة، ومنها الاستراحات والغياب وعدم الحضور، مع ما يُدفع كلما بدأ فيها العمل على تواصل. أما العمل بعد نهاية المناوبة فلا يُحسب له أجر.',
  },
  formula: {
    en: 'paid hours x cost per hour + times that work begins x cost per contact',
    ar: 'الساعات المدفوعة × تكلفة الساعة + عدد مرات بدء العمل على تواصل × تكلفة التواصل',
  },
  statistics: ['total'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure: (tallies, model, of) => ({ numerator: costOf(tallies, model, of), denominator: of.teams.includes(1) ? 1 : 0 }),
};

/** What the groups of the selected teams cost in the window. */
export function costOf({ team: { begun } }: Tallies, { groups, teams: { length } }: Model, { teams }: Selection): number {
  return groups.reduce((total, { team, cost, perContact }, group) => {
    if (!teams[team]) return total;
    const contacts = begun.subarray(group * length, (group + 1) * length).reduce((sum, count) => sum + count, 0);
    return total + cost + contacts * perContact;
  }, 0);
}
