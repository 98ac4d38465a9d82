import { only, trace, worldModel } from '../simulator/traces/world.ts';
import type { World } from '../simulator/traces/world.ts';
import { replay } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { exactly, exactRow } from './exact.ts';
import type { Study } from './study.ts';

const staff = (hours: string, agents: number): string =>
  `{ care: [{ ${hours}, agents: ${agents} }], experts: [{ hours: always, agents: 1 }] }`;

/** Backlogs worked out by hand, where nothing is left to chance: everything that a case expects, as it happens in the engine. Times are minutes after 09:00. */
const backlogs: Readonly<Record<string, (one: Case) => Record<string, unknown>>> = {
  'backlog-deterministic-dd2'() {
    const found = happenings({
      tickets: [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({ at })),
      scenario: { behaviour: '{ handling: [{ time: 5m }] }', staffing: staff('hours: always', 2) },
    });
    const wait = waits(found);
    return { wait_min: wait, finish_min: found.ended, makespan_min: Math.max(...found.ended), mean_wait_min: mean(wait) };
  },

  // The tie for c: who would give up at the moment at which an agent comes free is served. (simulator/center/SEMANTICS.md)
  'backlog-abandon-trace'() {
    const job = (topic: string, at: number, work: number) => ({ at, topic, work: work * 60 });
    const lines = only(
      trace({
        policy: { topics: '{ a: {}, b: {}, c: {}, d: {} }' },
        tickets: [job('a', 0, 10), job('b', 1, 5), job('c', 2, 5), job('d', 3, 5)],
        scenario: {
          behaviour: `{ handling: [{ time: 5m }], patience: [{ when: { topic: b }, time: 4m }, { when: { topic: c }, time: 8m }, { when: { topic: d }, time: 7m30s }, { time: 99m }] }`,
        },
      }),
      'arrived',
      'started',
      'abandoned',
      'ended',
    ).map((line) => line.split(' '));
    const name = (ticket: string): string => 'abcd'[Number(ticket) - 1]!;
    const at = (what: string, which: string): number =>
      Number(lines.find(([, happened, ticket]) => happened === what && name(ticket!) === which)![0]);
    const all = (what: string): string[] => lines.filter(([, happened]) => happened === what).map(([, , ticket]) => name(ticket!));
    const waited = (what: string, which: string): number => at(what, which) - at('arrived', which);
    return {
      b: `abandons at ${at('abandoned', 'b')} after waiting ${waited('abandoned', 'b')}`,
      c: `starts at ${at('started', 'c')} (wait ${waited('started', 'c')}, exactly its patience)`,
      d: `abandons at ${at('abandoned', 'd')} after waiting ${waited('abandoned', 'd')}`,
      served: all('started'),
      abandoned: all('abandoned'),
      makespan: Math.max(...lines.map(([when]) => Number(when))),
    };
  },

  'backlog-overnight-64'() {
    const found = happenings({
      tickets: Array.from({ length: 64 }, (_, i) => ({ at: 480 + 15 * i, channel: 'email' })),
      scenario: { period: '{ from: 2026-01-05, to: 2026-01-06, follow_up: 5d }', staffing: staff('hours: day', 4) },
    });
    // The case's Monday is 2 June 2025.
    const utc = (minutes: number): string => new Date(Date.UTC(2025, 5, 2, 9) + minutes * 60_000).toISOString().replace('.000', '');
    const wait = waits(found);
    const open = 24 * 60;
    return {
      first_start_utc: utc(Math.min(...found.started)),
      last_start_utc: utc(Math.max(...found.started)),
      backlog_cleared_utc: utc(Math.max(...found.ended)),
      mean_calendar_wait_min: mean(wait),
      max_calendar_wait_min: Math.max(...wait),
      backlog_at_open: upTo(open, found.arrived) - upTo(open - 1, found.started),
    };
  },

  'backlog-fluid-day'() {
    const evening = 480;
    const found = happenings({
      tickets: Array.from({ length: 1200 }, (_, i) => ({ at: evening + 2.4 * (i + 1), channel: 'email' })),
      policy: { calendars: '{ daily: { open: { sun-sat: 09:00-17:00 } } }' },
      scenario: { period: '{ from: 2026-01-05, to: 2026-01-08, follow_up: 5d }', staffing: staff('hours: daily', 10) },
    });
    const backlog = (at: number): number => upTo(at, found.arrived) - upTo(at, found.ended);
    const [opens, closes, day] = [24 * 60, 24 * 60 + 480, 24 * 60];
    const drain = backlog(opens) - backlog(opens + 60);
    return {
      'backlog_at_09:00': backlog(opens),
      net_drain_per_h: drain,
      hours_to_clear: backlog(opens) / drain,
      cleared_within_shift: backlog(closes) === 0,
      'backlog_at_17:00_day1': backlog(closes),
      capacity_per_day: upTo(closes, found.ended),
      arrivals_per_day: upTo(evening + day, found.arrived),
      long_run_daily_growth: backlog(closes + day) - backlog(closes),
    };
  },
};

/** A case of a backlog: everything that it expects, one by one. */
export function backlogStudy(one: Case): Study {
  return {
    id: one.id,
    family: one.family,
    run() {
      const found = backlogs[one.id]?.(one);
      if (!found) throw new Error(`nobody has said ${one.id}`);
      const told = (value: unknown): number | string =>
        typeof value === 'number' ? value : typeof value === 'string' ? value : JSON.stringify(value);
      return exactly(Object.entries(one.expect).map(([figure, expected]) => exactRow(figure, told(expected), told(found[figure]))));
    },
  };
}

/** The moments of each kind, in the order of the tickets' numbers. */
function happenings(world: World): Record<'arrived' | 'started' | 'ended', number[]> {
  const { events } = replay(worldModel(world));
  const nine = 9 * 3600;
  const of = (what: string): number[] =>
    events
      .filter((event) => event.what === what)
      .sort((a, b) => a.ticket - b.ticket)
      .map(({ at }) => (at - nine) / 60);
  return { arrived: of('arrived'), started: of('started'), ended: of('ended') };
}

function waits({ started, arrived }: Record<'arrived' | 'started', readonly number[]>): number[] {
  return started.map((start, i) => start - arrived[i]!);
}

/** How many of these moments are not after `at`. */
function upTo(at: number, moments: readonly number[]): number {
  return moments.filter((moment) => moment <= at).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
