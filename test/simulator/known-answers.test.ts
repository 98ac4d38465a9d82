import { describe, expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { Recorder, ticketColumns, TicketLog } from '../../simulator/monitor/index.ts';
import { modelOf, replay } from '../support/simulation.ts';
import type { Texts } from '../support/simulation.ts';
import { casesOf, there } from './known-answers/cases.ts';
import { clockTexts, epoch } from './known-answers/clock-texts.ts';
import { estimate } from './known-answers/estimate.ts';
import type { Estimate } from './known-answers/estimate.ts';
import { queueTexts } from './known-answers/queue-texts.ts';
import type { Limit } from './known-answers/queue-texts.ts';
import { only, trace, worldModel } from './traces/world.ts';
import type { World } from './traces/world.ts';

/**
 * Known answers, by the real engine, from texts. The whole acceptance (a relative standard error of 0.4 %, or 0.001 of a share) takes hours: it runs with
 * MIZAN_FULL=1. Without it there are fewer customers and the same bound on z, so that what is found is less sure, not more leniently judged.
 */
const full = process.env['MIZAN_FULL'] === '1';
const customers = full ? 250_000 : 20_000;
const most = full ? Infinity : 16;
const seeds = [1, 2];
const farthest = 4;

/** Cases that no text can say, why, and where they are answered. */
const twoPauses = {
  why: 'two pauses of different length: a reply takes as long whichever contact it is',
  where: 'test/schema/calendar/known.test.ts',
};
const notSaid: Readonly<Record<string, typeof twoPauses>> = {
  'sla-zammad-multi-pending-fr120': twoPauses,
  'sla-zammad-multi-pending-sol240': twoPauses,
};

test(`known answers: ${there ? 'read' : 'NOT THERE (../shared is missing), nothing compared'}`, () => {
  if (there) expect(casesOf('erlang_b', 'erlang_c', 'erlang_a', 'mg1', 'backlog', 'sla_clock').length).toBeGreaterThanOrEqual(48);
});

describe('queues', () => {
  for (const one of casesOf('erlang_b', 'erlang_c', 'erlang_a', 'mg1'))
    for (const limit of (one.family === 'erlang_b' ? ['lines', 'at_most'] : ['lines']) as Limit[])
      test(
        `${one.id}${one.family === 'erlang_b' ? ` by ${limit}` : ''}`,
        () => {
          const model = modelOf(queueTexts(one, customers, limit));
          const tries: Estimate[][] = [];
          for (const seed of seeds) {
            tries.push(estimate(one, model, seed, most));
            if (tries.at(-1)!.every(({ z }) => Math.abs(z) <= farthest)) break;
          }
          if (full || tries.length > 1) for (const found of tries) console.table(found);
          expect(tries.at(-1)!.filter(({ z }) => !(Math.abs(z) <= farthest))).toEqual([]);
        },
        full ? 4 * 3_600_000 : 60_000,
      );
});

describe('backlogs, by hand', () => {
  const cases = new Map(casesOf('backlog').map((one) => [one.id, one.expect]));
  const hand = (id: string, compare: (expected: Readonly<Record<string, unknown>>) => void): void => {
    const expected = cases.get(id);
    if (expected) test(id, () => compare(expected));
  };
  const staff = (hours: string, agents: number) => `{ care: [{ ${hours}, agents: ${agents} }], experts: [{ hours: always, agents: 1 }] }`;

  hand('backlog-deterministic-dd2', ({ wait_min, finish_min, makespan_min, mean_wait_min }) => {
    const found = happenings({
      tickets: [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({ at })),
      scenario: { behaviour: '{ handling: [{ time: 5m }] }', staffing: staff('hours: always', 2) },
    });
    const waits = found.started.map((start, i) => start - found.arrived[i]!);
    expect(waits).toEqual(wait_min);
    expect(found.ended).toEqual(finish_min);
    expect(Math.max(...found.ended)).toBe(makespan_min);
    expect(mean(waits)).toBe(mean_wait_min);
  });

  hand('backlog-abandon-trace', () => {
    const job = (topic: string, at: number, work: number) => ({ at, topic, work: work * 60 });
    const world: World = {
      policy: { topics: '{ a: {}, b: {}, c: {}, d: {} }' },
      tickets: [job('a', 0, 10), job('b', 1, 5), job('c', 2, 5), job('d', 3, 5)],
      scenario: {
        behaviour: `{ handling: [{ time: 5m }], patience: [{ when: { topic: b }, time: 4m }, { when: { topic: c }, time: 8m }, { when: { topic: d }, time: 7m30s }, { time: 99m }] }`,
      },
    };
    // The tie for c: who would give up at the moment at which an agent comes free is served. (simulator/center/README.md)
    expect(only(trace(world), 'started', 'abandoned', 'ended')).toEqual([
      '0 started 1 care',
      '5 abandoned 2 care',
      '5 ended 2 gave_up',
      '10 ended 1 solved',
      '10 started 3 care',
      '10.5 abandoned 4 care',
      '10.5 ended 4 gave_up',
      '15 ended 3 solved',
    ]);
  });

  hand('backlog-overnight-64', (expected) => {
    const found = happenings({
      tickets: Array.from({ length: 64 }, (_, i) => ({ at: 480 + 15 * i, channel: 'email' })),
      scenario: {
        period: '{ from: 2026-01-05, to: 2026-01-06, follow_up: 5d }',
        staffing: staff('hours: day', 4),
      },
    });
    const minutes = (utc: unknown): number => (epoch(utc as string) - epoch('2025-06-02T09:00Z')) / 60;
    const waits = found.started.map((start, i) => start - found.arrived[i]!);
    const open = 24 * 60;
    expect(Math.min(...found.started)).toBe(minutes(expected['first_start_utc']));
    expect(Math.max(...found.started)).toBe(minutes(expected['last_start_utc']));
    expect(Math.max(...found.ended)).toBe(minutes(expected['backlog_cleared_utc']));
    expect(mean(waits)).toBe(expected['mean_calendar_wait_min']);
    expect(Math.max(...waits)).toBe(expected['max_calendar_wait_min']);
    expect(upTo(open, found.arrived) - upTo(open - 1, found.started)).toBe(expected['backlog_at_open']);
    expect(found.started).toEqual(Array.from({ length: 64 }, (_, i) => open + 10 * Math.floor(i / 4)));
  });

  hand('backlog-fluid-day', (expected) => {
    const evening = 480;
    const found = happenings({
      tickets: Array.from({ length: 1200 }, (_, i) => ({ at: evening + 2.4 * (i + 1), channel: 'email' })),
      policy: { calendars: '{ daily: { open: { sun-sat: 09:00-17:00 } } }' },
      scenario: {
        period: '{ from: 2026-01-05, to: 2026-01-08, follow_up: 5d }',
        staffing: staff('hours: daily', 10),
      },
    });
    const backlog = (at: number): number => upTo(at, found.arrived) - upTo(at, found.ended);
    const [opens, closes, day] = [24 * 60, 24 * 60 + 480, 24 * 60];
    const drain = backlog(opens) - backlog(opens + 60);
    expect({
      'backlog_at_09:00': backlog(opens),
      net_drain_per_h: drain,
      hours_to_clear: Number((backlog(opens) / drain).toFixed(6)),
      cleared_within_shift: backlog(closes) === 0,
      'backlog_at_17:00_day1': backlog(closes),
      capacity_per_day: upTo(closes, found.ended),
      arrivals_per_day: upTo(evening + day, found.arrived),
      long_run_daily_growth: backlog(closes + day) - backlog(closes),
    }).toEqual(expected);
  });
});

describe('the business clock', () => {
  for (const one of casesOf('sla_clock')) {
    if (one.id in notSaid) continue;
    const { type, start_utc, target_minutes, from_utc, to_utc, timezone, local } = one.model as Record<string, string> & {
      readonly target_minutes: number;
    };
    test(one.id, () => {
      switch (type) {
        case 'business-hours deadline':
          expect(inFull(clockRow(clockTexts(one, epoch(start_utc!), target_minutes * 60)).due)).toBe(one.expect['due_local']);
          break;
        // So much time has passed when a promise of a second less is overdue, and one of a second more is not.
        case 'business time elapsed': {
          const elapsed = (one.expect['elapsed_business_minutes'] as number) * 60;
          const due = (promised: number): number => epoch(clockRow(clockTexts(one, epoch(from_utc!), promised)).due);
          if (elapsed > 0) expect(due(elapsed - 1)).toBeLessThan(epoch(to_utc!));
          expect(due(elapsed + 1)).toBeGreaterThan(epoch(to_utc!));
          break;
        }
        case 'local wall time to instant': {
          const empty = { ...one, model: { timezone, hours: {}, holidays: [], breaks: {}, shifts: {}, pauses_utc: [] } };
          const texts = clockTexts(empty, epoch(one.expect['utc'] as string), 60);
          const files = { 'tickets.csv': `arrives,channel,topic\n${local!},email,any\n` };
          expect(epoch(clockRow({ ...texts, files }).arrives)).toBe(epoch(one.expect['utc'] as string));
          break;
        }
        default:
          throw new Error(`nothing of ours is a ${type}`);
      }
    });
  }

  test('what the language cannot say is listed', () => {
    const table = Object.entries(notSaid).map(([id, { why, where }]) => ({ id, why, where }));
    console.table(table);
    if (there) for (const { id } of table) expect(casesOf('sla_clock').map((one) => one.id)).toContain(id);
  });
});

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

/** How many of these moments are not after `at`. */
function upTo(at: number, moments: readonly number[]): number {
  return moments.filter((moment) => moment <= at).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** When the one ticket arrived and when its resolution is due, as the ticket log writes them. */
function clockRow(texts: Texts): { readonly arrives: string; readonly due: string } {
  const model = modelOf(texts);
  const center = new Center(model, 1, 0);
  const lines: string[] = [];
  center.run(
    new Recorder(center.life, model, center.decider, 0),
    new TicketLog(center.life, model, center.decider, 0, (line) => lines.push(line)),
  );
  const cells = lines[0]!.split(',');
  return { arrives: cells[ticketColumns.indexOf('arrives')]!, due: cells[ticketColumns.indexOf('resolution_due')]! };
}

/** A moment of the log with its seconds and offset, even where they are nothing. */
function inFull(moment: string): string {
  return moment.replace(/T(\d\d:\d\d)(?=[Z+-]|$)/, 'T$1:00').replace('Z', '+00:00');
}
