import fc from 'fast-check';
import type { Policy } from '../../../schema/index.ts';

/** A test of one fact, as small policies write it. */
export type Test = string | string[] | { not: string | string[] } | { above?: number; at_least?: number; below?: number; at_most?: number };
export type When = Readonly<Record<string, Test>>;
export interface SmallRow {
  readonly when?: When | When[];
  readonly [says: string]: unknown;
}

export const names: Readonly<Record<string, readonly string[]>> = {
  segment: ['vip', 'standard'],
  topic: ['returns', 'legal', 'other'],
  channel: ['phone', 'chat', 'email'],
};
const grades = { returns: 'easy', legal: 'hard', other: 'normal' } as const;
export const priorities = ['urgent', 'high', 'normal'];

const oneOf = (values: readonly string[]): fc.Arbitrary<Test> =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.subarray([...values], { minLength: 1 }),
    fc.constantFrom(...values).map((not) => ({ not })),
  );
const amount = fc.constantFrom(100, 500);
const bound: fc.Arbitrary<Test> = fc.oneof(
  amount.map((above) => ({ above })),
  amount.map((at_least) => ({ at_least })),
  amount.map((below) => ({ below })),
  fc.constant({ at_least: 100, below: 500 }),
);

/** What a row may ask at arrival. */
const arrivalTests: Record<string, fc.Arbitrary<Test>> = {
  segment: oneOf(names['segment']!),
  topic: oneOf(names['topic']!),
  channel: oneOf(names['channel']!),
  grade: fc.oneof(fc.constantFrom('easy', 'hard'), fc.constant({ at_least: 'normal' } as unknown as Test)),
  total: bound,
  arrived: fc.constantFrom<Test>('office', { not: 'office' }),
};
const priorityTests = { ...arrivalTests, priority: fc.oneof(oneOf(priorities), fc.constant({ at_least: 'high' } as unknown as Test)) };

function whenOver(tests: Record<string, fc.Arbitrary<Test>>, most: number): fc.Arbitrary<SmallRow> {
  const map = fc
    .subarray(Object.keys(tests), { maxLength: most })
    .chain((facts) =>
      fc.tuple(...facts.map((fact) => tests[fact]!)).map((asked) => Object.fromEntries(facts.map((fact, i) => [fact, asked[i]!]))),
    );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 6, arbitrary: map.map((when) => (Object.keys(when).length ? { when } : {})) },
    { weight: 1, arbitrary: fc.tuple(map, map).map((when) => (when.every((one) => Object.keys(one).length) ? { when: [...when] } : {})) },
  );
}

const rows = (tests: Record<string, fc.Arbitrary<Test>>, says: fc.Arbitrary<object>, most = 3): fc.Arbitrary<SmallRow[]> =>
  fc.array(
    fc.tuple(whenOver(tests, most), says).map(([when, said]) => ({ ...when, ...said })),
    { minLength: 1, maxLength: 6 },
  );

const hours = fc.constantFrom('2h', '4h', '8h', 'none');

/** Policies of three or four small tables over some two hundred kinds of tickets, whose telephone is closed at night. */
export const smallPolicy: fc.Arbitrary<Policy> = fc
  .record({
    priority: rows(arrivalTests, fc.record({ priority: fc.constantFrom(...priorities) })),
    promises: rows(
      priorityTests,
      fc.record({ first_response: hours, resolution: hours }, { requiredKeys: [] }).filter((said) => Object.keys(said).length > 0),
      2,
    ),
    compensation: rows(
      { ...arrivalTests, priority: priorityTests.priority },
      fc.record({ event: fc.constant('closed'), give: fc.constantFrom('credit', 'coupon', 'none'), amount: fc.constantFrom(5, 9) }),
    ),
    never: fc.subarray([
      { topic: 'legal', channel: 'chat' },
      { segment: 'vip', total: { below: 100 } },
    ]),
  })
  .map(
    ({ priority, promises, compensation, never }) =>
      ({
        policy: 'small',
        calendars: { office: { open: { 'sun-thu': '09:00-17:00' } } },
        segments: { vip: {}, standard: {} },
        topics: Object.fromEntries(Object.entries(grades).map(([topic, grade]) => [topic, { grade }])),
        facts: { total: { type: 'money', at_most: 1000 } },
        channels: {
          phone: { mode: 'live', hours: 'office', when_closed: 'email' },
          chat: { mode: 'live' },
          email: { mode: 'deferred' },
        },
        never,
        priorities: { urgent: { rank: 1 }, high: { rank: 2 }, normal: { rank: 3 } },
        teams: { care: {} },
        priority,
        routing: [{ team: 'care' }],
        promises,
        compensation,
      }) as unknown as Policy,
  );

/** A ticket as somebody would tell it: plain names and numbers. */
export interface SmallTicket {
  readonly segment: string;
  readonly topic: string;
  readonly channel: string;
  readonly came_by: string;
  readonly total: number;
  /** Whether the office is open when it arrives. */
  readonly office: boolean;
  readonly priority?: string;
}

/** One ticket of every kind that small policies can tell apart, those that cannot be left out. */
export function ticketsOf({ never = [] }: Policy): SmallTicket[] {
  const all: SmallTicket[] = [];
  for (const segment of names['segment']!)
    for (const topic of names['topic']!)
      for (const total of [50, 100, 300, 500, 700])
        for (const office of [false, true])
          for (const [came_by, channel] of [
            ['none', 'phone'],
            ['none', 'chat'],
            ['none', 'email'],
            ['phone', 'email'],
          ] as const) {
            const isOpen = came_by === 'phone' ? !office : channel !== 'phone' || office;
            if (isOpen) all.push({ segment, topic, channel, came_by, total, office });
          }
  return all.filter((ticket) => !never.some((condition) => holds(condition, ticket)));
}

/** Whether a row's condition holds for a ticket: read off the page, with none of the product's own tables. */
export function holds(when: unknown, ticket: SmallTicket): boolean {
  if (when === undefined) return true;
  if (Array.isArray(when)) return when.some((one) => holds(one, ticket));
  return Object.entries(when as When).every(([fact, test]) => passes(fact, test, ticket));
}

const order: Readonly<Record<string, readonly string[]>> = { grade: ['easy', 'normal', 'hard'], priority: ['normal', 'high', 'urgent'] };

function passes(fact: string, test: unknown, ticket: SmallTicket): boolean {
  if (Array.isArray(test)) return test.some((one) => passes(fact, one, ticket));
  if (typeof test !== 'object' || test === null) {
    if (fact === 'arrived') return ticket.office;
    return valueOf(fact, ticket) === test;
  }
  return Object.entries(test).every(([word, value]) => {
    if (word === 'not') return !passes(fact, value, ticket);
    const height = (of: unknown): number => (typeof of === 'number' ? of : order[fact]!.indexOf(String(of)));
    const [its, limit] = [height(valueOf(fact, ticket)), height(value)];
    return { above: its > limit, at_least: its >= limit, below: its < limit, at_most: its <= limit }[word];
  });
}

function valueOf(fact: string, ticket: SmallTicket): unknown {
  if (fact === 'grade') return grades[ticket.topic as keyof typeof grades];
  return ticket[fact as keyof SmallTicket];
}

/** Position of the first of these rows that holds; -1: none. */
export function decidedBy(rows: readonly SmallRow[], ticket: SmallTicket): number {
  return rows.findIndex(({ when }) => holds(when, ticket));
}
