/**
 * What a draw is for. A draw's place is (thing, purpose, index); a new purpose is added at the end, so that it moves no old number.
 * Index: facts by a hash of their name, visit-bound purposes by number of the visit, contact-bound ones by number of the contact.
 */
export const Purpose = {
  facts: 0,
  selfService: 1,
  selfServiceTime: 2,
  /** Of a visit: the first word its handling, the second its outcome. */
  visit: 3,
  wrapUp: 4,
  patience: 5,
  reply: 6,
  summary: 7,
  reading: 8,
  absence: 9,
  arrivals: 10,
  /** Of a ticket: whether growth keeps or doubles it; and where within its quarter of an hour a copy comes. */
  growth: 11,
  /** Of a day or a week: how many come on it, compared with others. */
  level: 12,
  /** Of a week of the run: which of a log's it takes. */
  week: 13,
  /** Of a step of a contact's menu: 32 * contact + step. */
  menu: 14,
  /** Of the contact that failed. */
  retry: 15,
  /** Of a visit. */
  callback: 16,
  /** Of the contact that solved the ticket. */
  reopening: 17,
  /** Of a ticket that is open when the run starts: how long ago it came. */
  age: 18,
  /** Of a visit: whether the customer asks for someone higher. */
  asking: 19,
  /** Of an agent: by the day of the run. */
  noShow: 20,
  /** Of a ticket: the first word whether it is asked how it went, the second whether its customer answers. */
  survey: 21,
  /** Of a ticket: what chance adds to its rating. */
  rating: 22,
  /** Of an approval of a ticket: its number there, from 1. */
  approval: 23,
} as const;
