/** Facts that only an event knows. Behaviour knows none of them: it is decided once for each kind of ticket at a team. */
export const factsOfEvents: readonly string[] = [
  ...['promise', 'breached', 'now', 'waited', 'age'],
  ...['transfers', 'touches', 'reopens', 'escalations'],
];
