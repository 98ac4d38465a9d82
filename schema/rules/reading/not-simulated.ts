/** A construct of the language that the simulator does not act on yet. `unless`: values that say nothing, and need no note. */
export interface NotSimulated {
  readonly at: string;
  readonly instead: string;
  readonly unless?: readonly unknown[];
}

/** Constructs by kind of file, with what is simulated instead. A construct that the simulator learns leaves this list. */
export const notSimulated: Readonly<Record<'policy' | 'scenario' | 'cases', readonly NotSimulated[]>> = {
  policy: [
    { at: 'defaults.warn_at', instead: 'no warning is given' },
    { at: 'defaults.when_raised', instead: 'no priority is raised' },
    { at: 'promises.*.next_response', instead: 'it is not measured', unless: ['none'] },
    { at: 'promises.*.update', instead: 'it is not measured', unless: ['none'] },
    { at: 'promises.*.warn_at', instead: 'no warning is given' },
    { at: 'escalation.*.priority', instead: 'the priority stays' },
    { at: 'escalation.*.notify', instead: 'nobody is told' },
    { at: 'escalation.*.consult', instead: 'nobody is asked' },
    { at: 'compensation', instead: 'nothing is given' },
    { at: 'surveys', instead: 'nobody is asked' },
    { at: 'workflows', instead: 'they save no time' },
    { at: 'limits.escalation', instead: 'an escalation may stay open' },
    { at: 'limits.compensation', instead: 'nothing is given' },
    { at: 'objectives.*.clock', instead: 'the objective is not judged', unless: ['always'] },
  ],
  scenario: [
    { at: 'start', instead: 'the queues start empty' },
    { at: 'behaviour.asking', instead: 'nobody asks for someone higher' },
    { at: 'behaviour.approval', instead: 'nothing is approved' },
    { at: 'behaviour.workflows', instead: 'workflows save no time' },
    { at: 'behaviour.answering', instead: 'nobody is asked' },
    { at: 'behaviour.satisfaction', instead: 'satisfaction is not measured' },
    { at: 'behaviour.retention', instead: 'retention is not measured' },
    { at: 'staffing.*.*.no_show', instead: 'everyone comes', unless: ['0%'] },
    { at: 'staffing.*.*.per_contact', instead: 'contacts cost nothing', unless: [0] },
  ],
  cases: [],
};

/** Events of the escalation table that are acted on. */
export const simulatedEvents: readonly string[] = ['unresolved'];

/** Facts of an event that a row of `escalation` knows. Behaviour knows none of them: it is decided once for each kind of ticket at a team. */
export const factsOfEscalation: readonly string[] = ['breached', 'now', 'waited', 'age', 'transfers', 'touches', 'reopens', 'escalations'];

/** Facts of events that nothing knows yet. */
export const factsNotSimulated: readonly string[] = ['promise'];

/** KPIs that are measured. */
export const simulatedKpis: readonly string[] = [
  ...['arrivals', 'abandonment_rate', 'turned_away_rate', 'waiting_time', 'asa'],
  ...['service_level', 'service_level_offered', 'service_level_answered', 'service_level_any_wait'],
  ...['first_response_time', 'response_time', 'response_time_per_ticket', 'resolution_time', 'resolution_time_closed_in_period'],
  ...['promise_kept', 'breach_rate', 'self_service_rate', 'one_touch_rate'],
  ...['reopen_rate', 'escalation_rate', 'escalations_over_30_days', 'transfers_per_ticket'],
  ...['backlog', 'backlog_age', 'open_tickets'],
  ...['occupancy', 'place_occupancy', 'utilisation', 'shrinkage', 'staffing_cost', 'cost_per_ticket'],
];
