/**
 * What an event is, in the order in which events of one instant happen (engine: lower first, then first scheduled):
 * people leave before work ends, so that nobody takes a contact at the moment his shift is over; work ends and people come before a
 * customer gives up, so that work that can begin at that moment does (semantics.md, 2). What time alone brings, a breach say, comes after all that: what
 * was done at that moment was done in time. Arrivals come after all events of their instant.
 */
export const EventKind = {
  dutyEnds: 0,
  absenceBegins: 1,
  dutyBegins: 2,
  absenceEnds: 3,
  workEnds: 4,
  summaryEnds: 5,
  agentFree: 6,
  menuEnds: 7,
  selfServiceEnds: 8,
  customerReplies: 9,
  customerRetries: 10,
  customerReopens: 11,
  silenceEnds: 12,
  overflows: 13,
  callbackTaken: 14,
  customerGivesUp: 15,
  menuLeft: 16,
  occasionComes: 17,
} as const;
