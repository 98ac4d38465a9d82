import fc from 'fast-check';
import type { Ticket, Words } from './holds-plainly.ts';

/** All values of every fact that a ticket of a random policy can have; `total` is a whole number. */
export const values: Readonly<Record<string, readonly (string | number)[]>> = {
  segment: ['vip', 'standard'],
  topic: ['returns', 'refunds', 'legal'],
  channel: ['phone', 'email'],
  arrived: ['office', 'always'],
  warranty: ['yes', 'no'],
  total: [0, 1, 2, 3, 4],
};

const atArrival: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  segment: fc.constantFrom('vip', 'standard', { not: 'vip' }),
  topic: fc.constantFrom('legal', ['returns', 'refunds'], { not: ['legal', 'returns'] }),
  grade: fc.constantFrom('easy', 'hard', { at_least: 'normal' }, { below: 'hard' }),
  channel: fc.constantFrom('phone', 'email'),
  arrived: fc.constantFrom('office', { not: 'office' }),
  warranty: fc.constantFrom('yes', 'no'),
  total: fc.constantFrom(2, { above: 2 }, { at_least: 1, below: 4 }, { at_most: 1 }),
};
const prioritised = { priority: fc.constantFrom('high', { at_least: 'high' }, { not: 'urgent' }, ['low', 'high']) };
const offered = { ...prioritised, offer: fc.constantFrom('bot', 'none') };
const routed = { ...offered, team: fc.constantFrom('care', ['experts', 'law']), tier: fc.constantFrom('front', { above: 'front' }) };

function whenOf(facts: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Words | undefined> {
  const tests = Object.entries(facts).map(([fact, test]) => test.map((one) => [fact, one] as const));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 5, arbitrary: fc.array(fc.oneof(...tests), { minLength: 1, maxLength: 3 }).map((some): Words => Object.fromEntries(some)) },
  );
}

/** Rows of one table; a condition is one map, or a list of two. */
function rows(facts: Readonly<Record<string, fc.Arbitrary<unknown>>>, says: fc.Arbitrary<Words>, last?: Words): fc.Arbitrary<Words[]> {
  const when = fc.oneof(
    { weight: 4, arbitrary: whenOf(facts) },
    { weight: 1, arbitrary: fc.tuple(whenOf(facts), whenOf(facts)).map((both) => both.map((one) => one ?? { segment: 'vip' })) },
  );
  const row = fc.tuple(when, says).map(([asks, say]): Words => ({ ...(asks === undefined ? {} : { when: asks }), ...say }));
  const end =
    last === undefined
      ? fc.constant([])
      : fc.oneof({ weight: 3, arbitrary: fc.constant([last]) }, { weight: 1, arbitrary: fc.constant([]) });
  return fc.tuple(fc.array(row, { maxLength: 5 }), end).map(([some, one]) => [...some, ...one]);
}

const team = fc.constantFrom('care', 'experts', 'law');
const promise = fc.constantFrom('none', '1h', '2h', { within: '3h', clock: 'office' });

/** Small policies beside `random-policies.ts`: tickets that cannot be (`never`, a line that is closed at night), and tables that may leave gaps. */
export const randomPolicy: fc.Arbitrary<Words> = fc
  .record({
    priority: rows(
      atArrival,
      fc.constantFrom('urgent', 'high', 'low').map((priority) => ({ priority })),
      { priority: 'low' },
    ),
    self_service: rows(
      { ...atArrival, ...prioritised },
      fc.constantFrom('bot', 'none').map((offer) => ({ offer })),
    ),
    routing: rows(
      { ...atArrival, ...offered },
      team.map((one) => ({ team: one })),
      { team: 'care' },
    ),
    promises: rows(
      { ...atArrival, ...offered },
      fc.oneof(
        promise.map((first_response) => ({ first_response })),
        promise.map((resolution) => ({ resolution, clock: 'office' })),
        fc.constantFrom('office', 'always').map((clock) => ({ clock })),
      ),
      { first_response: '4h', resolution: '8h' },
    ),
    escalation: rows(
      { ...atArrival, ...routed },
      fc.oneof(
        team.map((one) => ({ event: 'breach', team: one })),
        fc.constantFrom('up', 'stay').map((tier) => ({ event: 'breach', tier })),
        fc.constantFrom('raise', 'urgent').map((priority) => ({ event: 'breach', priority })),
      ),
    ),
    compensation: rows(
      { ...atArrival, ...routed, promise: fc.constantFrom('resolution', 'first_response') },
      fc.oneof(
        fc.constantFrom(1, 2, 3).map((amount) => ({ event: 'breach', give: 'credit', amount })),
        fc
          .constantFrom(50, 100)
          .map((share) => ({ event: 'breach', give: 'refund', amount: { share: `${share}%`, of: 'total', at_most: 2 } })),
        fc.constant({ event: 'breach', give: 'none' }),
      ),
    ),
    never: fc.array(
      whenOf({ ...atArrival, ...prioritised }).map((one) => one ?? { segment: 'vip', topic: 'legal' }),
      { maxLength: 1 },
    ),
    takes: whenOf({ ...atArrival, ...prioritised }),
  })
  .map(({ takes, ...tables }) => ({
    policy: 'small',
    currency: 'JPY',
    defaults: { clock: 'always' },
    workflows: [{ name: 'look', when: { topic: 'legal' }, steps: ['look'] }],
    calendars: { office: { open: { 'sun-thu': '09:00-17:00' } } },
    segments: { vip: {}, standard: {} },
    topics: { returns: { grade: 'easy' }, refunds: { grade: 'normal' }, legal: { grade: 'hard' } },
    facts: { warranty: { type: 'yes_no' }, total: { type: 'money', at_most: 4 } },
    channels: { phone: { mode: 'live', hours: 'office', when_closed: 'email' }, email: { mode: 'deferred' } },
    offers: { bot: {} },
    priorities: { urgent: { rank: 1 }, high: { rank: 2 }, low: { rank: 3 } },
    tiers: { front: { level: 1, may_give: 1 }, back: { level: 2, may_give: 2 } },
    teams: {
      care: { tier: 'front', up: ['law', 'experts'] },
      law: { tier: 'back', ...(takes === undefined ? {} : { takes }) },
      experts: { tier: 'back', up: ['law'] },
    },
    ...tables,
  }));

/** A ticket of which some facts are known. */
export const partOfTicket = fc.record(Object.fromEntries(Object.entries(values).map(([fact, all]) => [fact, fc.constantFrom(...all)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Ticket>;

/** Every ticket that a partial one can be. */
export function completions(part: Ticket): Ticket[] {
  return Object.entries(values).reduce<Ticket[]>(
    (tickets, [fact, all]) =>
      tickets.flatMap((ticket) => (part[fact] === undefined ? all : [part[fact]]).map((value) => ({ ...ticket, [fact]: value }))),
    [part],
  );
}
