/**
 * What a draw is for. A draw's place is (thing, purpose, index); a new purpose is added at the end, so that it moves no old number.
 * Index: facts by number of the fact, visit-bound purposes by number of the visit, contact-bound ones by number of the contact.
 */
export const Purpose = {
  facts: 0,
  selfService: 1,
  selfServiceTime: 2,
  handling: 3,
  outcome: 4,
  wrapUp: 5,
  patience: 6,
  reply: 7,
  summary: 8,
  reading: 9,
  absence: 10,
  arrivals: 11,
} as const;
