/** What a KPI is counted in. */
export type KpiUnit = 'share' | 'seconds' | 'count' | 'money' | 'number';

/** Every KPI that the language knows, with its unit. Which of them are simulated already, `not-simulated-yet.ts` says. */
export const kpis: Readonly<Record<string, KpiUnit>> = {
  arrivals: 'count',
  abandonment_rate: 'share',
  turned_away_rate: 'share',
  waiting_time: 'seconds',
  asa: 'seconds',
  service_level: 'share',
  first_response_time: 'seconds',
  response_time: 'seconds',
  resolution_time: 'seconds',
  resolution_time_closed_in_period: 'seconds',
  promise_kept: 'share',
  self_service_rate: 'share',
  one_touch_rate: 'share',
  escalation_rate: 'share',
  transfers_per_ticket: 'number',
  reopen_rate: 'share',
  backlog: 'count',
  backlog_age: 'seconds',
  open_tickets: 'count',
  occupancy: 'share',
  utilisation: 'share',
  csat: 'share',
  satisfaction: 'number',
  retention_rate: 'share',
  staffing_cost: 'money',
  compensation_cost: 'money',
  cost_per_ticket: 'money',
};
