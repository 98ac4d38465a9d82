/** What a formula for a queue cannot do without, by the ids of its assumptions. */
export const essential = [
  'live_only',
  'own_agents',
  'no_help',
  'one_at_a_time',
  'in_order',
  'room',
  'somebody_there',
  'keeps_up',
  'enough',
] as const;
