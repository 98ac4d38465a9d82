import fc from 'fast-check';
import type { Ticket, Words } from './holds-plainly.ts';

const names = (prefix: string, most: number) => Array.from({ length: most }, (_, i) => `${prefix}${i + 1}`);
const segments = names('s', 2);
const topics = names('t', 3);
const channels = ['post', 'form'];
const regions = names('r', 3);
const priorities = ['urgent', 'high', 'low'];
const offers = ['bot', 'page'];
const teams = ['care', 'money', 'law'];
const tiers = ['front', 'experts', 'deep'];

const one = <T>(of: readonly T[]) => fc.constantFrom(...of);
const nameTest = (of: readonly string[]) =>
  fc.oneof(
    one(of),
    fc.uniqueArray(one(of), { minLength: 1, maxLength: 2 }),
    fc.uniqueArray(one(of), { minLength: 1, maxLength: 2 }).map((not) => ({ not })),
  );
const orderTest = (of: readonly string[]) =>
  fc.oneof(
    nameTest(of),
    fc.tuple(one(['above', 'at_least', 'below', 'at_most']), one(of)).map(([bound, name]) => ({ [bound]: name })),
  );
const totals = [0, 100, 100.01, 250];
const totalTest = fc.oneof(
  one(totals),
  fc.tuple(one(['above', 'at_least', 'below', 'at_most']), one(totals)).map(([bound, total]) => ({ [bound]: total })),
  fc.constant({ at_least: 100, below: 250 }),
);
const pausesTest = fc.tuple(one(['above', 'at_least', 'below', 'at_most']), one(['30m', '2h'])).map(([bound, time]) => ({ [bound]: time }));

const arrivalTests = {
  segment: nameTest(segments),
  topic: nameTest(topics),
  grade: orderTest(['easy', 'normal', 'hard']),
  channel: nameTest(channels),
  region: nameTest(regions),
  warranty: one(['yes', 'no']),
  total: totalTest,
  delay: pausesTest,
  arrived: nameTest(['office', 'night']),
};
const condition = (more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) => {
  const map = fc
    .array(
      one(Object.entries({ ...arrivalTests, ...more })).chain(([fact, test]) => test.map((value) => [fact, value] as const)),
      { minLength: 1, maxLength: 2 },
    )
    .map((tests) => Object.fromEntries(tests));
  return fc.oneof({ weight: 5, arbitrary: map }, { weight: 1, arbitrary: fc.array(map, { minLength: 1, maxLength: 2 }) });
};
const rows = (says: fc.Arbitrary<object>, when: fc.Arbitrary<unknown>, most: number, last?: fc.Arbitrary<object>) =>
  fc
    .tuple(
      fc.array(
        fc.tuple(when, says).map(([asked, said]) => ({ when: asked, ...said })),
        { maxLength: most },
      ),
      last ?? fc.constant(undefined),
    )
    .map(([list, end]) => (end ? [...list, end] : list));

const priority = orderTest(priorities);
const promise = fc.oneof(
  fc.constant('none'),
  one(['1h', '1h30m', '8h', '1bd', '2bd']),
  one(['2h', '1bd']).map((within) => ({ within, clock: 'office' })),
  fc.constant({ within: '3h', clock: 'always' }),
);
const promises = fc
  .record(
    {
      first_response: promise,
      next_response: promise,
      update: one(['none', '4h']),
      resolution: promise,
      clock: one(['office', 'night']),
      pause_while: fc.constant(['waiting_for_customer']),
      warn_at: one(['50%', '80%']),
    },
    { requiredKeys: [] },
  )
  .filter((row) => Object.keys(row).length > 0);

const promisedNames = ['first_response', 'next_response', 'update', 'resolution'];
const eventTests = {
  priority,
  team: nameTest(teams),
  tier: orderTest(tiers),
  breached: nameTest(['first_response', 'resolution']),
  now: nameTest(['office', 'night']),
  waited: pausesTest,
  transfers: fc.oneof(
    fc.integer({ min: 0, max: 2 }),
    fc.tuple(one(['above', 'at_least', 'below', 'at_most']), fc.integer({ min: 0, max: 2 })).map(([bound, count]) => ({ [bound]: count })),
  ),
};
const occasion = one([{ event: 'unresolved' }, { event: 'breach' }, { event: 'breach' }, { event: 'waiting', after: '2h' }]);
const onEvent = <T extends object>(says: fc.Arbitrary<T>, most: number) =>
  fc.array(
    fc.tuple(occasion, says).chain(([at, said]) =>
      fc
        .option(condition({ ...eventTests, ...(at.event === 'breach' ? { promise: nameTest(promisedNames) } : {}) }), {
          freq: 4,
          nil: undefined,
        })
        .map((when) => ({ ...at, ...(when === undefined ? {} : { when }), ...said })),
    ),
    { minLength: 1, maxLength: most },
  );
const escalation = onEvent(
  fc
    .record(
      {
        team: one(teams),
        tier: one(['up', 'stay']),
        priority: one([...priorities, 'raise']),
        notify: one([['customer'], ['law']]),
        consult: fc.constant(['law']),
      },
      { requiredKeys: [] },
    )
    .map(({ team, tier, ...others }) => (team === undefined ? (tier === undefined ? others : { tier, ...others }) : { team, ...others }))
    .filter((row) => Object.keys(row).length > 0),
  6,
);
const compensation = onEvent(
  fc.record(
    {
      give: one(['credit', 'coupon']),
      amount: fc.oneof(
        one([5, 50, 260]),
        one([
          { share: '15%', of: 'total' },
          { share: '100%', of: 'total', at_most: 120 },
          { share: '33.33%', of: 'total', at_most: 60 },
        ]),
      ),
      approval: one(['deep']),
    },
    { requiredKeys: ['give', 'amount'] },
  ),
  4,
);
const surveys = onEvent(fc.record({ ask: one(['30%', '100%']) }), 2);

/** Policies with every kind of fact; some have gaps. */
export const policies: fc.Arbitrary<Words> = fc
  .record({
    priority: rows(fc.record({ priority: one(priorities) }), condition(), 4, fc.constant({ priority: 'low' })),
    self_service: rows(fc.record({ offer: one([...offers, 'none']) }), condition({ priority }), 3),
    routing: rows(
      fc.record({ team: one(teams) }),
      condition({ priority, offer: nameTest(['none', ...offers]) }),
      4,
      fc.constant({ team: 'care' }),
    ),
    promises: rows(promises, condition({ priority, offer: nameTest(['none', ...offers]) }), 5),
    escalation,
    compensation,
    surveys,
    workflows: rows(
      fc.constant({ steps: ['look', 'tell'] }),
      condition({ priority, team: nameTest(teams), tier: orderTest(tiers) }),
      3,
    ).map((list) => list.map((row, i) => ({ name: `w${i}`, ...row }))),
  })
  .map((tables) => ({
    policy: 'random',
    time_zone: 'Asia/Riyadh',
    currency: 'SAR',
    calendars: { office: { open: { 'sun-thu': '09:00-17:00' } }, night: { open: { 'sun-sat': '22:00-06:00' } } },
    defaults: { clock: 'office' },
    segments: Object.fromEntries(segments.map((name) => [name, {}])),
    topics: { t1: { grade: 'easy' }, t2: {}, t3: { grade: 'hard' } },
    facts: {
      region: { values: regions },
      warranty: { type: 'yes_no' },
      total: { type: 'money', at_most: 300 },
      delay: { type: 'duration' },
    },
    channels: Object.fromEntries(channels.map((name) => [name, { mode: 'deferred' }])),
    offers: Object.fromEntries(offers.map((name) => [name, {}])),
    priorities: { urgent: { rank: 1 }, high: { rank: 2 }, low: { rank: 3 } },
    tiers: { front: { level: 1, may_give: 10 }, experts: { level: 2, may_give: 100 }, deep: { level: 3, may_give: 200 } },
    teams: {
      care: { tier: 'front', up: ['money', 'law'] },
      money: { tier: 'experts', takes: { topic: ['t1', 't2'], total: { below: 250 } }, up: ['law'] },
      law: { tier: 'deep' },
    },
    ...tables,
  }));

/** Values of each fact that tickets lack at times: for numbers, one between any two that a condition tells apart. */
export const valuesOf: Readonly<Record<string, readonly (string | number)[]>> = {
  segment: segments,
  topic: topics,
  channel: channels,
  region: regions,
  warranty: ['yes', 'no'],
  total: [0, 0.01, 50, 99.99, 100, 100.01, 100.02, 249.99, 250, 250.01, 300],
  delay: ['0s', '29m', '30m', '31m', '1h', '2h', '3h'],
};

/** When tickets arrive, and which calendars are open then. */
export const arrivals: readonly { readonly arrives: string; readonly arrived: readonly string[] }[] = [
  { arrives: '2026-12-02T10:00', arrived: ['office'] },
  { arrives: '2026-12-02T23:30', arrived: ['night'] },
  { arrives: '2026-12-04T12:00', arrived: [] },
];

export const tickets: fc.Arbitrary<Ticket> = fc.record(
  Object.fromEntries(Object.entries(valuesOf).map(([fact, values]) => [fact, one(values)])),
);

/** The same of what only events know. */
export const eventValues: Readonly<Record<string, readonly (string | number | readonly string[])[]>> = {
  promise: promisedNames,
  breached: [[], ['first_response'], ['resolution'], ['first_response', 'resolution']],
  now: [['office'], ['night'], []],
  waited: ['0s', '29m', '30m', '1h', '2h', '3h'],
  transfers: [0, 1, 2, 3],
};
export const moments = fc.record(
  Object.fromEntries(Object.entries(eventValues).map(([fact, values]) => [fact, one(values)])),
) as fc.Arbitrary<Ticket>;
export const occasions = [{ event: 'unresolved' }, { event: 'breach' }, { event: 'waiting', after: '2h' }] as const;
