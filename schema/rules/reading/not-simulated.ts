import type { Said } from '../../said/index.ts';

/** A construct of the language that the simulator does not act on yet. */
export interface NotSimulated {
  readonly at: string;
  readonly instead: Said;
}

/** Constructs by kind of file, with what is simulated instead. A construct that the simulator learns leaves this list. */
export const notSimulated: Readonly<Record<'policy' | 'scenario' | 'cases', readonly NotSimulated[]>> = {
  policy: [],
  scenario: [],
  cases: [],
};

/** Facts that only an event knows. Behaviour knows none of them: it is decided once for each kind of ticket at a team. */
export const factsOfEvents: readonly string[] = [
  ...['promise', 'breached', 'now', 'waited', 'age'],
  ...['transfers', 'touches', 'reopens', 'escalations'],
];

/** KPIs that are measured. */
export const simulatedKpis: readonly string[] = [
  ...['arrivals', 'abandonment_rate', 'turned_away_rate', 'waiting_time', 'asa'],
  ...['service_level', 'service_level_offered', 'service_level_answered', 'service_level_any_wait'],
  ...['first_response_time', 'response_time', 'response_time_per_ticket', 'resolution_time', 'resolution_time_closed_in_period'],
  ...['promise_kept', 'breach_rate', 'self_service_rate', 'one_touch_rate'],
  ...['time_before_queue', 'reopen_rate', 'escalation_rate', 'escalations_over_30_days', 'transfers_per_ticket'],
  ...['notices_per_ticket', 'consults_per_ticket'],
  ...['csat', 'satisfaction', 'survey_response_rate', 'retention_rate'],
  ...['backlog', 'backlog_age', 'open_tickets'],
  ...['occupancy', 'place_occupancy', 'utilisation', 'shrinkage', 'staffing_cost', 'compensation_cost', 'cost_per_ticket'],
];
