/** What a KPI is counted in. */
export type KpiUnit = 'share' | 'seconds' | 'count' | 'money' | 'number';

export type KpiStatistic = 'mean' | 'share' | 'total' | 'p50' | 'p90' | 'p99';

/** What the language knows of a KPI. */
export interface KpiWord {
  readonly unit: KpiUnit;
  /** What may be asked of it; the first is meant where none is said. */
  readonly statistics: readonly KpiStatistic[];
  /** It says what agents do and cost: known by team and tier, not by ticket. */
  readonly ofAgents?: true;
  /** It counts against a wait, which `within` states. */
  readonly within?: true;
  /** Its times, or the waits that it counts, can be counted on a calendar. */
  readonly onClock?: true;
}

const share: KpiWord = { unit: 'share', statistics: ['share'] };
const serviceLevel: KpiWord = { ...share, within: true, onClock: true };
const meanTime: KpiWord = { unit: 'seconds', statistics: ['mean'], onClock: true };
const time: KpiWord = { unit: 'seconds', statistics: ['mean', 'p50', 'p90', 'p99'], onClock: true };
const age: KpiWord = { unit: 'seconds', statistics: ['mean'] };
const total: KpiWord = { unit: 'count', statistics: ['total'] };
const mean: KpiWord = { unit: 'count', statistics: ['mean'] };
const cost: KpiWord = { unit: 'money', statistics: ['total'] };

/** Every KPI that the language knows. Which of them are simulated already, `rules/reading/not-simulated.ts` says. */
export const kpiWords: Readonly<Record<string, KpiWord>> = {
  arrivals: total,
  abandonment_rate: share,
  turned_away_rate: share,
  waiting_time: time,
  asa: meanTime,
  service_level: serviceLevel,
  service_level_offered: serviceLevel,
  service_level_answered: serviceLevel,
  service_level_any_wait: serviceLevel,
  first_response_time: time,
  response_time: time,
  response_time_per_ticket: meanTime,
  resolution_time: time,
  resolution_time_closed_in_period: meanTime,
  promise_kept: share,
  breach_rate: share,
  self_service_rate: share,
  one_touch_rate: share,
  escalation_rate: share,
  escalations_over_30_days: share,
  time_before_queue: meanTime,
  transfers_per_ticket: { unit: 'number', statistics: ['mean'] },
  notices_per_ticket: { unit: 'number', statistics: ['mean'] },
  consults_per_ticket: { unit: 'number', statistics: ['mean'] },
  reopen_rate: share,
  backlog: mean,
  backlog_age: age,
  open_tickets: total,
  occupancy: { ...share, ofAgents: true },
  place_occupancy: { ...share, ofAgents: true },
  utilisation: { ...share, ofAgents: true },
  shrinkage: { ...share, ofAgents: true },
  csat: share,
  satisfaction: { unit: 'number', statistics: ['mean'] },
  survey_response_rate: share,
  retention_rate: share,
  staffing_cost: { ...cost, ofAgents: true },
  compensation_cost: cost,
  compensation_withheld: cost,
  cost_per_ticket: { unit: 'money', statistics: ['mean'], ofAgents: true },
};
