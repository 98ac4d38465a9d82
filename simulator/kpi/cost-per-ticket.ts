import { givenIn } from './compensation-cost.ts';
import type { Kpi } from './kpi.ts';
import { costOf } from './staffing-cost.ts';
import { sum } from './sum.ts';

export const costPerTicket: Kpi = {
  id: 'cost_per_ticket',
  title: { en: 'Cost per ticket', ar: 'تكلفة التذكرة' },
  unit: 'money',
  better: 'less',
  sentence: {
    en: "The window's staffing cost, and what the customers of its tickets were given in compensation, for each ticket that arrived in it, whatever became of the ticket.",
    ar: 'نصيب كل تذكرة وردت في الفترة من تكلفة الموظفين فيها ومن التعويضات الممنوحة لعملاء تذاكرها، أيًّا كان مصير التذكرة.',
  },
  formula: { en: '(staffing cost + compensation cost) / tickets arrived', ar: '(تكلفة الموظفين + تكلفة التعويضات) ÷ التذاكر الواردة' },
  statistics: ['mean'],
  by: [],
  observes: 'tickets',
  onePerWindow: false,
  measure: (tallies, model, of) => ({
    numerator: costOf(tallies, model, of) + givenIn(tallies, model, of),
    denominator: of.teams.includes(1) ? sum(tallies.ticket.arrived, of.classes) : 0,
  }),
};
