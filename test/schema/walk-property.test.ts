import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { check, parse } from '../../schema/index.ts';
import type { Document, Policy } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { byHand } from './walk-by-hand.ts';
import type { Small } from './walk-by-hand.ts';

const teams = ['x', 'y', 'z'];
const names = { topic: ['a', 'b'], segment: ['v', 's'], team: teams, tier: ['one', 'two'], priority: ['high', 'low'] };

/** Mostly left out, or few rows would ever meet. */
const optional = <T>(arbitrary: fc.Arbitrary<T>, left = 3): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: left, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const is = (values: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.constantFrom(...values).map((value) => ({ not: value })),
  );
const arrival = fc.record({ topic: optional(is(names.topic)), segment: optional(is(names.segment)) });

const when = fc.record({
  topic: optional(is(names.topic)),
  segment: optional(is(names.segment)),
  team: optional(is(names.team)),
  tier: optional(is(names.tier)),
  priority: optional(is(names.priority)),
  transfers: optional(fc.constantFrom<unknown>(0, { below: 2 }, { at_least: 1 })),
  age: optional(fc.constantFrom<unknown>({ below: '2d' }, { at_least: '2d' })),
  breached: optional(is(['first_response', 'resolution'])),
});

const occasion = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: fc.constant('unresolved'), when }) },
  { weight: 2, arbitrary: fc.record({ event: fc.constant('asked'), when }) },
  { weight: 1, arbitrary: fc.record({ event: fc.constant('waiting'), after: fc.constant('1h'), when }) },
  { weight: 1, arbitrary: fc.record({ event: fc.constant('aging'), after: fc.constantFrom('1d', '3d'), when }) },
  {
    weight: 2,
    arbitrary: fc.record({
      event: fc.constant('breach'),
      when: fc.tuple(when, optional(is(['first_response', 'resolution']))).map(([own, promise]) => ({ ...own, promise })),
    }),
  },
);

const outcome = fc.oneof(
  { weight: 4, arbitrary: fc.record({ team: fc.constantFrom(...teams) }) },
  { weight: 2, arbitrary: fc.record({ tier: fc.constantFrom('up' as const, 'stay' as const) }) },
  { weight: 1, arbitrary: fc.record({ priority: fc.constantFrom('raise', 'low') }) },
);

const team = fc.record({
  tier: fc.constantFrom(...names.tier),
  takes: optional(arrival),
  up: fc.uniqueArray(fc.constantFrom(...teams), { minLength: 1, maxLength: 2 }),
});

const small: fc.Arbitrary<Small> = fc
  .record({
    teams: fc.record({ x: team, y: team, z: team }),
    routing: fc
      .array(fc.record({ when: arrival, team: fc.constantFrom(...teams) }), { maxLength: 1 })
      .chain((rows) => fc.constantFrom(...teams).map((last) => [...rows, { team: last }])),
    escalation: fc.array(
      fc.tuple(occasion, outcome).map(([one, other]) => ({ ...one, ...other })),
      { minLength: 1, maxLength: 4 },
    ),
    compensation: fc.array(
      fc.oneof(occasion, fc.record({ event: fc.constant('closed'), when })).map((one) => ({ ...one, give: 'coupon' })),
      { maxLength: 2 },
    ),
  })
  // What is left out is not there.
  .map((policy) => JSON.parse(JSON.stringify(policy)) as Small);

const written = (policy: Small, cap: number): string =>
  stringify({
    policy: 'small',
    segments: { v: {}, s: {} },
    topics: { a: {}, b: {} },
    channels: { email: { mode: 'deferred' } },
    priorities: { high: { rank: 1 }, low: { rank: 2 } },
    tiers: { one: { level: 1 }, two: { level: 2 } },
    priority: [{ when: { segment: 'v' }, priority: 'high' }, { priority: 'low' }],
    promises: [{ first_response: '1h', resolution: '1d' }],
    limits: { transfers: cap },
    ...policy,
  });

/** The finding's ticket, as far as policies differ in it. */
const ticketOf = (witness: Readonly<Record<string, string>> | undefined): string =>
  JSON.stringify({ topic: witness?.['topic'], segment: witness?.['segment'] });

test('on small policies the walk finds what listing all tickets and all courses of events finds', () => {
  let [round, own, pairs, many, open] = [0, 0, 0, 0, 0];
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 3 }), (policy, cap) => {
      const { document, findings: flaws } = parse('small.yaml', Buffer.from(written(policy, cap)));
      if (!document) throw new Error(JSON.stringify(flaws));
      const found = check({ policy: document as Document<Policy> });
      const hand = byHand(policy);
      const of = (code: string) => found.filter((one) => one.code === code && !inEnglish(one.message).endsWith('not decided'));
      if (found.some(({ message }) => inEnglish(message).endsWith('not decided'))) {
        open++;
        return;
      }

      const circles = of('hand-over-cycle');
      expect(circles.length > 0, 'goes round').toBe(hand.round.size > 0);
      for (const { witness } of circles) expect([...hand.round]).toContain(ticketOf(witness));
      expect(
        of('hand-over-to-itself')
          .map(({ path }) => path[1])
          .sort(),
        'to itself',
      ).toEqual([...hand.own].sort());
      if (!circles.length) expect(of('too-many-hand-overs').length > 0, 'too many').toBe(hand.most > cap);
      expect(of('compensated-twice').length > 0, 'paid twice').toBe(hand.pairs.size > 0);
      round += Math.min(1, hand.round.size);
      own += Math.min(1, hand.own.size);
      pairs += Math.min(1, hand.pairs.size);
      many += hand.most > cap ? 1 : 0;
    }),
    { numRuns: Number(process.env['RUNS'] ?? 30) },
  );
  expect(round + own + pairs + many).toBeGreaterThan(5);
  expect(open).toBeLessThan(5);
});
