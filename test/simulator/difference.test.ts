import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import { holds } from '../../schema/tables/index.ts';
import type { Region } from '../../schema/tables/index.ts';
import { comparePolicies } from '../../simulator/difference/index.ts';
import type { CommonSpace, DecisionChange } from '../../simulator/difference/index.ts';
import { decideArrival, decideEvent } from '../../simulator/model/index.ts';
import type { Promise } from '../../simulator/model/index.ts';
import { smallPolicy, twoSmallPolicies } from './small-policy.ts';

const runs = Number(process.env['RUNS'] ?? 60);

/** From cells of the common space to the vector of one side's own facts. */
function vectorsOf(space: CommonSpace, side: 0 | 1): (cell: readonly number[]) => Int16Array {
  const { space: own, commonName, book } = space.sides[side];
  const at = own.facts.map(({ name }) => space.facts.findIndex((fact) => fact.name === commonName(name)));
  const { topic, grade, team, tier } = book.factAt;
  return (cell) => {
    const vector = Int16Array.from(at, (fact) => (cell[fact]! < 0 ? -1 : space.valueAt(side, fact, cell[fact]!)));
    vector[grade] = book.gradeOfTopic[vector[topic]!]!;
    if (vector[team]! >= 0) vector[tier] = book.teams[vector[team]!]!.tier;
    return vector;
  };
}

type Decided = Record<string, unknown> | undefined;

/** What one side decides of a ticket, thing by thing, by the core that decides single tickets; undefined: there is no such ticket. */
function decidedAtArrival({ sides }: CommonSpace, side: 0 | 1, vector: Int16Array): Decided {
  const { book, beyond, policy } = sides[side];
  const rows = decideArrival(book, vector);
  if (beyond.some((box) => holds(box, vector))) return undefined;
  const { names, rules, factAt } = book;
  const clocks = ['always', ...Object.keys(policy.calendars ?? {})];
  const promised = (promise: Promise | undefined) =>
    promise === undefined || promise === 'none'
      ? 'none'
      : [
          promise.within,
          promise.businessDays,
          promise.share,
          clocks[promise.clock < 0 ? (rows.clock?.says ?? rules.defaultClock) : promise.clock],
          rows.pause_while?.says ?? rules.defaultPause,
          rows.warn_at?.says ?? rules.defaultWarnAt,
        ];
  return {
    priority: names.priority[vector[factAt.priority]!] ?? 'gap',
    offer: names.offer[rows.offer?.says ?? -1] ?? 'none',
    team: names.team[rows.team?.says.team ?? -1] ?? 'gap',
    overflow: (rows.team?.says.overflow ?? []).map(({ after, team }) => [after, names.team[team]]),
    'first response': promised(rows.first_response?.says),
    'next response': promised(rows.next_response?.says),
    update: promised(rows.update?.says),
    resolution: promised(rows.resolution?.says),
  };
}

function decidedAtEvent({ sides }: CommonSpace, side: 0 | 1, vector: Int16Array, event: string): Decided {
  const { book, beyond, space: own } = sides[side];
  if (beyond.some((box) => holds(box, vector))) return undefined;
  const rules = book.rules.events.find((one) => one.event === event);
  if (!rules) return { team: 'stays', priority: 'stays', notify: [], give: 'none', ask: 0 };
  const { names, factAt } = book;
  const { rows, team, priority } = decideEvent(book, rules, vector);
  const give = rows.give?.says;
  const amount = give?.amount;
  return {
    team: names.team[team] ?? 'stays',
    priority: priority === vector[factAt.priority] ? 'stays' : names.priority[priority],
    notify: rows.notify?.says ?? [],
    give:
      !give || give.give === 'none'
        ? 'none'
        : [give.give, typeof amount === 'object' ? { ...amount, of: own.facts[amount.of]!.name } : amount],
    ask: rows.ask?.says ?? 0,
  };
}

const holdsCell = (region: Region, cell: readonly number[]): boolean =>
  cell.every((value, fact) => value < 0 || region[fact]![value] === 1);

type Pair = readonly [cell: readonly number[], from: Decided, to: Decided];

/** Where what is told of one thing does not agree with what is decided of the cells; undefined: nowhere. */
function disagreement({ beyond }: CommonSpace, changes: readonly DecisionChange[], pairs: readonly Pair[], thing: string): unknown {
  const meaning = new Map<string, string>();
  for (const [cell, before, after] of pairs) {
    if (!before || !after || beyond.some((box) => holds(box, cell))) continue;
    const [from, to] = [JSON.stringify(before[thing]), JSON.stringify(after[thing])];
    const told = changes.filter(({ regions }) => regions.some((region) => holdsCell(region, cell)));
    if (told.length > 1) return { cell, toldTwice: told.map((one) => [one.from, one.to]) };
    if (told.length === 0 && from !== to && !changes.some(({ more }) => more)) return { cell, notTold: [from, to] };
    if (told.length === 1 && from === to) return { cell, toldOf: [told[0]!.from, told[0]!.to], is: from };
    if (told.length === 0) continue;
    // One change in words is one change in what is decided, and the other way round.
    const [words, is] = [`${inEnglish(told[0]!.from)} -> ${inEnglish(told[0]!.to)}`, `${from} ${to}`];
    if ((meaning.get(words) ?? is) !== is || (meaning.get(is) ?? words) !== words) return { cell, words, is, was: meaning.get(words) };
    meaning.set(words, is).set(is, words);
  }
  return undefined;
}

/** Every combination of values; `undefined`: the fact is left unknown. */
function cellsOf(sizes: readonly (number | undefined)[]): number[][] {
  return sizes.reduce<number[][]>(
    (cells, size) =>
      cells.flatMap((cell) => (size === undefined ? [[...cell, -1]] : Array.from({ length: size }, (_, value) => [...cell, value]))),
    [[]],
  );
}

const follows = ['grade', 'tier'];

describe('over the cells of small random policies, what is told is what is decided differently, and all of it', () => {
  test('when a ticket arrives: every cell', () => {
    fc.assert(
      fc.property(twoSmallPolicies, ([old, now]) => {
        const { decisions, undecided, space } = comparePolicies(old, now);
        expect(undecided).toEqual([]);
        const cells = cellsOf(
          space.facts.map(({ name, stage, values }) => (stage === 'arrival' && !follows.includes(name) ? values.length : undefined)),
        );
        const vectors = [vectorsOf(space, 0), vectorsOf(space, 1)] as const;
        const pairs = cells.map((cell): Pair => [
          cell,
          decidedAtArrival(space, 0, vectors[0](cell)),
          decidedAtArrival(space, 1, vectors[1](cell)),
        ]);
        for (const thing of ['priority', 'offer', 'team', 'overflow', 'first response', 'next response', 'update', 'resolution']) {
          const changes = decisions.filter((one) => one.event === undefined && inEnglish(one.thing) === thing);
          expect(disagreement(space, changes, pairs, thing), thing).toBe(undefined);
        }
      }),
      { numRuns: runs },
    );
  });

  test('at events: cells at random, and the witnesses', () => {
    fc.assert(
      fc.property(twoSmallPolicies, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ([old, now], chance) => {
        const { decisions, space } = comparePolicies(old, now);
        const random = space.facts.map(
          ({ name, values }, i) =>
            (n: number) =>
              follows.includes(name) ? -1 : (chance[i % 12]! + n * (2 * i + 1)) % values.length,
        );
        const cells = Array.from({ length: 150 }, (_, n) => random.map((value) => value(n)));
        const vectors = [vectorsOf(space, 0), vectorsOf(space, 1)] as const;
        for (const event of ['unresolved', 'breach', 'closed']) {
          const here = decisions.filter((one) => one.event !== undefined && inEnglish(one.event) === `at ${event}`);
          const all = [
            ...cells,
            ...here.flatMap(({ tickets }) =>
              tickets.map((cell) => cell.map((value, i) => (follows.includes(space.facts[i]!.name) ? -1 : value))),
            ),
          ];
          const pairs = all.map((cell): Pair => [
            cell,
            decidedAtEvent(space, 0, vectors[0](cell), event),
            decidedAtEvent(space, 1, vectors[1](cell), event),
          ]);
          for (const thing of ['team', 'priority', 'notify', 'give', 'ask']) {
            expect(
              disagreement(
                space,
                here.filter((one) => inEnglish(one.thing) === thing),
                pairs,
                thing,
              ),
              `${thing} at ${event}`,
            ).toBe(undefined);
          }
        }
      }),
      { numRuns: runs },
    );
  });
});

test('where only what is offered differs, a promise that asks for the offer is another one', () => {
  const policy = {
    policy: 'p',
    segments: { vip: {}, standard: {} },
    channels: { email: { mode: 'deferred' as const } },
    offers: { bot: {} },
    teams: { care: {} },
    routing: [{ team: 'care' }],
    promises: [{ when: [{ segment: 'vip' }, { offer: { not: 'bot' } }], first_response: '4h' }],
  };
  const { decisions } = comparePolicies({ ...policy, self_service: [{ offer: 'bot' }] }, { ...policy, self_service: [] });
  expect(decisions.map(({ thing, from, to }) => [thing, from, to].map(inEnglish))).toEqual([
    ['offer', '`bot`', 'nothing'],
    ['first response', 'none', '`4h` on `always`'],
  ]);
});

test('a policy does not differ from itself', () => {
  fc.assert(
    fc.property(smallPolicy, (policy) => {
      const { decisions, settings, undecided } = comparePolicies(policy, structuredClone(policy));
      expect({ decisions, settings, undecided }).toEqual({ decisions: [], settings: [], undecided: [] });
    }),
    { numRuns: 10 },
  );
});
