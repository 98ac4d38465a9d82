import type { Clause, Event, PhraseWords } from './words.ts';

/** What is said of each fact, in this order within a phrase. */
const of: Readonly<Record<string, (said: string, not: boolean, event: Event | undefined) => string>> = {
  segment: (said, not) => (not ? `from customers other than ${said}` : `from ${said}`),
  channel: (said, not) => (not ? `not by ${said}` : `by ${said}`),
  came_by: (said, not) => `that first came ${not ? 'another way than ' : ''}by ${said}`,
  topic: (said, not) => (not ? `not about ${said}` : `about ${said}`),
  grade: (said, not) => (not ? `of other than ${said} difficulty` : `of ${said} difficulty`),
  language: (said, not) => (not ? `not in ${said}` : `in ${said}`),
  arrived: (said, not) => (not ? `received outside ${said}` : `received during ${said}`),
  priority: (said, not) => (not ? `with a priority other than ${said}` : `with priority ${said}`),
  offer: (said, not) =>
    said === 'none'
      ? `with${not ? '' : 'out'} an offer of self-service`
      : not
        ? `that were not offered ${said}`
        : `that were offered ${said}`,
  tier: (said, not) => (not ? `not handled by ${said}` : `handled by ${said}`),
  team: (said, not) => (said === '' ? 'handled by certain teams' : not ? `not handled by ${said}` : `handled by ${said}`),
  promise: (said, _not, event) =>
    event === 'warning' ? `whose ${said.toLowerCase()} is nearly due` : `whose ${said.toLowerCase()} is late`,
  breached: (said, not) => (not ? `without a late ${said.toLowerCase()}` : `with a late ${said.toLowerCase()}`),
  now: (said, not) => (not ? `at a moment outside ${said}` : `at a moment during ${said}`),
  waited: (said, not) => `with a wait of ${not ? 'other than ' : ''}${said}`,
  age: (said, not) => `with an age of ${not ? 'other than ' : ''}${said}`,
  transfers: (said, not) => `with a number of hand-overs of ${not ? 'other than ' : ''}${said}`,
  touches: (said, not) => `with a number of visits of ${not ? 'other than ' : ''}${said}`,
  reopens: (said, not) => `with a number of reopenings of ${not ? 'other than ' : ''}${said}`,
  escalations: (said, not) => `with a number of escalations of ${not ? 'other than ' : ''}${said}`,
};
const order = Object.keys(of);

function tail(clauses: readonly Clause[], event: Event | undefined): string {
  const ours = clauses.filter(({ own }) => own === undefined).sort((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact));
  const own = clauses.flatMap(({ own, not, said }) => (own === undefined ? [] : [`“${own}” is ${not ? 'not ' : ''}${said}`]));
  const said = ours.map(({ fact, said, not }) => of[fact]?.(said, not, event) ?? `with ${fact} ${said}`).join(' ');
  return [said, own.length > 0 ? `where ${own.join(' and ')}` : ''].filter(Boolean).join(', ');
}

export const phrases: PhraseWords = {
  all: 'all requests',
  others: 'all other requests',
  rest: 'all requests, where nothing above says otherwise',
  requests: (conditions, event) => `requests ${conditions.map((clauses) => tail(clauses, event)).join(', or ')}`,
};
