import fc from 'fast-check';
import type { Policy } from '../../schema/index.ts';

const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 3 });
const oneOf = (...names: string[]): fc.Arbitrary<unknown> => {
  const name = fc.constantFrom(...names);
  const list = fc.uniqueArray(name, { minLength: 1, maxLength: 2 });
  return fc.oneof(name, list, fc.record({ not: fc.oneof(name, list) }));
};
const bound = (key: string, ...values: (string | number)[]): fc.Arbitrary<unknown> => fc.record({ [key]: fc.constantFrom(...values) });

const arrival = {
  segment: oneOf('vip', 'standard'),
  topic: oneOf('returns', 'legal', 'other'),
  grade: bound('at_least', 'normal', 'hard'),
  channel: oneOf('phone', 'email'),
  total: fc.oneof(bound('at_least', 100, 500), bound('below', 100, 500)),
  arrived: oneOf('office'),
};
const prioritised = { ...arrival, priority: fc.oneof(oneOf('urgent', 'high', 'normal'), bound('at_least', 'high')) };
const offered = { ...prioritised, offer: oneOf('bot', 'none') };
const eventful = {
  ...offered,
  team: oneOf('care', 'experts', 'legal'),
  tier: bound('at_least', 'second'),
  promise: oneOf('resolution'),
  transfers: bound('at_least', 1),
};

/** A condition of at most three facts, a list of two, or none. */
function when(facts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const one = fc
    .uniqueArray(fc.constantFrom(...Object.keys(facts)), { minLength: 1, maxLength: 3 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, facts[name]!]))));
  return fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function rows(
  facts: Record<string, fc.Arbitrary<unknown>>,
  says: Record<string, fc.Arbitrary<unknown>>,
  least = 0,
): fc.Arbitrary<unknown[]> {
  return fc.array(fc.record({ when: when(facts), ...says }), { minLength: least, maxLength: 4 });
}

const team = fc.constantFrom('care', 'experts', 'legal');
const target = fc.oneof(
  fc.constantFrom('4h', '240m', '8h', 'none'),
  fc.constant({ within: '4h', clock: 'office' }),
  fc.constant({ within: '8h', share: '90%' }),
);
const event = fc.constantFrom('unresolved', 'breach');

/** A policy over few facts; some come without a segment, another grade, another calendar, another topic. */
const sections = {
  policy: fc.constant('p'),
  calendars: fc.constantFrom(
    { office: { open: { 'sun-thu': '09:00-18:00' } } },
    { office: { open: { sun: '09:00-18:00', 'mon-thu': '09:00-18:00' } } },
    { office: { open: { 'sun-thu': '09:00-17:00' } } },
  ),
  defaults: fc.constantFrom({}, { clock: 'office' }, { clock: 'office', pause_while: 'waiting_for_customer' }),
  segments: fc.constantFrom({ vip: {}, standard: {} }, { standard: {}, vip: {}, trial: {} }),
  topics: fc.constantFrom(
    { returns: {}, legal: { grade: 'hard' }, other: { grade: 'easy' } },
    { returns: { grade: 'hard' }, legal: { grade: 'hard' }, other: {}, fresh: {} },
  ),
  facts: fc.constantFrom({ total: { type: 'money', at_most: 900 } }, { total: { type: 'money', at_most: 400 } }),
  channels: fc.constant({ phone: { mode: 'live' }, email: { mode: 'deferred' } }),
  never: fc.constantFrom([], [{ topic: 'legal', channel: 'phone' }]),
  offers: fc.constant({ bot: {} }),
  priorities: fc.constantFrom(
    { urgent: { rank: 1 }, high: { rank: 2 }, normal: { rank: 3 } },
    { normal: { rank: 9 }, urgent: { rank: 1 }, high: { rank: 1 } },
  ),
  tiers: fc.constant({ first: { level: 1 }, second: { level: 2 } }),
  teams: fc.constantFrom(
    {
      care: { tier: 'first', up: ['experts', 'legal'] },
      experts: { tier: 'second', takes: { topic: 'returns' } },
      legal: { tier: 'second' },
    },
    { legal: { tier: 'second' }, care: { tier: 'first' }, experts: { tier: 'first', up: ['care'] } },
  ),
  priority: rows(arrival, { priority: fc.constantFrom('urgent', 'high', 'normal') }, 1),
  self_service: rows(prioritised, { offer: fc.constantFrom('bot', 'none') }),
  routing: rows(offered, { team, overflow: fc.constantFrom([], [{ after: '1m', team: 'legal' }], [{ after: '60s', team: 'legal' }]) }, 1),
  promises: fc.array(
    fc.record({
      when: when(offered),
      first_response: some(target),
      resolution: some(target),
      clock: some(fc.constantFrom('always', 'office')),
      warn_at: some(fc.constant('80%')),
    }),
    { maxLength: 4 },
  ),
  escalation: fc.array(
    fc.record({
      event,
      when: when(eventful),
      priority: some(fc.constantFrom('raise', 'urgent')),
      to: some(fc.constantFrom({ team: 'legal' }, { tier: 'up' }, { tier: 'stay' })),
      notify: some(fc.constant(['customer'])),
    }),
    { maxLength: 3 },
  ),
  compensation: rows(eventful, {
    event,
    give: fc.constantFrom('none', 'credit'),
    amount: fc.constantFrom(10, { share: '10%', of: 'total' }),
  }),
  surveys: rows(eventful, { event: fc.constant('closed'), ask: fc.constantFrom('30%', 'none') }),
};

type Written = { readonly [Section in keyof typeof sections]: (typeof sections)[Section] extends fc.Arbitrary<infer T> ? T : never };

const written = fc.record(sections) as fc.Arbitrary<Written>;

/** Without rows that say nothing, and what is undefined. */
function policyOf(value: Written): Policy {
  const { escalation, promises, ...others } = JSON.parse(JSON.stringify(value)) as Record<string, Record<string, unknown>[]>;
  const speaks = (row: Record<string, unknown>): boolean => Object.keys(row).some((key) => key !== 'when' && key !== 'event');
  const sent = escalation!.map(({ to, ...row }) => ({ ...row, ...(to as object) }));
  return { ...others, escalation: sent.filter(speaks), promises: promises!.filter(speaks) } as unknown as Policy;
}

/** A random policy over few facts. */
export const smallPolicy: fc.Arbitrary<Policy> = written.map(policyOf);

/** Two of them, alike but for some sections. */
export const twoSmallPolicies: fc.Arbitrary<readonly [Policy, Policy]> = fc
  .tuple(written, written, fc.subarray(Object.keys(sections) as (keyof Written)[], { minLength: 1 }))
  .map(([one, other, parts]) => [policyOf(one), policyOf({ ...one, ...Object.fromEntries(parts.map((part) => [part, other[part]])) })]);
