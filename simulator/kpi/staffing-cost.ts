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
    en: 'What the shifts of the window cost by their hourly rates, breaks, absences and no-shows included, and what is paid for each contact that a group first works on in it: once, however often it takes that up. Replies and later tries are contacts of their own. Work past the end of a shift is not paid for.',
    ar: 'تكلفة مناوبات الفترة بحسب أجر الساعة، ومنها الاستراحات والغياب وعدم الحضور، مع ما يُدفع عن كل تواصل عملت عليه مجموعة أول مرة خلالها: مرة واحدة مهما تكرر عملها عليه. أما رد العميل ومحاولته التالية فكل منهما تواصل مستقل. أما العمل بعد نهاية المناوبة فلا يُحسب له أجر.',
  },
  formula: {
    en: 'paid hours x cost per hour + contacts worked on x cost per contact',
    ar: 'الساعات المدفوعة × تكلفة الساعة + عدد حالات التواصل التي عُمل عليها × تكلفة التواصل',
  },
  statistics: ['total'],
  by: ['tier', 'team'],
  observes: 'agents',
  onePerWindow: true,
  measure: (tallies, model, of) => ({ numerator: costOf(tallies, model, of), denominator: of.teams.includes(1) ? 1 : 0 }),
};

/** What the groups of the selected teams cost in the window. */
export function costOf({ group: { contacts } }: Tallies, { groups }: Model, { teams }: Selection): number {
  return groups.reduce(
    (total, { team, cost, perContact }, group) => (teams[team] ? total + cost + contacts[group]! * perContact : total),
    0,
  );
}
