import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addOpen, compileHours, instantOf, localOf, openBetween } from '../../../schema/calendar/index.ts';
import type { CalendarSpec, OpenHours, Week } from '../../../schema/calendar/index.ts';
import { at, clock, day, week, workWeek, zone } from './weeks.ts';

type Intervals = Readonly<Record<string, readonly (readonly [string, string])[]>>;
interface Case {
  readonly id: string;
  readonly family: string;
  readonly model: {
    readonly type: string;
    readonly timezone: string;
    readonly hours: Intervals;
    readonly holidays: readonly string[];
    readonly breaks: Intervals;
    readonly shifts: Intervals;
    readonly start_utc: string;
    readonly from_utc: string;
    readonly to_utc: string;
    readonly target_minutes: number;
    readonly pauses_utc: readonly (readonly [string, string])[];
    readonly local: string;
  };
  readonly expect: {
    readonly due_utc: string;
    readonly due_local: string;
    readonly elapsed_business_minutes: number;
    readonly utc: string;
  };
}

const file = new URL('../../../../shared/validation/cases.json', import.meta.url);
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]).filter((one) => one.family === 'sla_clock') : [];

test(`known answers of the business clock: ${cases.length ? 'read' : 'NOT THERE (../shared is missing), nothing compared'}`, () => {
  if (cases.length) expect(cases.length).toBeGreaterThanOrEqual(29);
});

for (const one of cases)
  test(one.id, () => {
    const { model } = one;
    switch (model.type) {
      case 'business-hours deadline': {
        const start = at(model.start_utc);
        const hours = compiled(one, start);
        const due = start + deadline(hours, model.target_minutes * 60, pauses(one, start));
        expect(new Date(due * 1000).toISOString().replace('.000', '')).toBe(one.expect.due_utc);
        const local = localOf(zone(model.timezone, model.start_utc, one.expect.due_utc), due);
        expect(new Date(local * 1000).toISOString().slice(0, 19)).toBe(one.expect.due_local.slice(0, 19));
        break;
      }
      case 'business time elapsed': {
        const start = at(model.from_utc);
        const hours = compiled(one, start);
        const length = at(model.to_utc) - start;
        const paused = pauses(one, start).reduce((sum, [from, to]) => sum + openBetween(hours, Math.max(0, from), Math.min(to, length)), 0);
        expect((openBetween(hours, 0, length) - paused) / 60).toBe(one.expect.elapsed_business_minutes);
        break;
      }
      case 'local wall time to instant': {
        const table = zone(model.timezone, `${model.local}Z`, `${model.local}Z`);
        expect(instantOf(table, at(`${model.local}Z`))).toBe(at(one.expect.utc));
        break;
      }
      default:
        throw new Error(`not sayable: ${one.id} is a ${model.type}`);
    }
  });

/** The case's calendar: shifts replace a date's hours, breaks are cut out of them, holidays close it. */
function compiled({ model }: Case, start: number): OpenHours {
  const until = start + 60 * 86400;
  const iso = (instant: number): string => new Date(instant * 1000).toISOString();
  const open = week(model.hours);
  const dated = (date: string): Week => {
    const told = model.shifts[date]?.map(([from, to]) => [clock(from), clock(to)] as const);
    const breaks = (model.breaks[date] ?? []).map(([from, to]) => [clock(from), clock(to)] as const);
    return open.map((hours) => breaks.reduce(without, told ?? hours));
  };
  const dates = [...Object.keys(model.shifts), ...Object.keys(model.breaks)];
  const spec: CalendarSpec = {
    zone: zone(model.timezone, iso(start), iso(until)),
    open,
    closed: model.holidays.map((date) => ({ from: day(date), to: day(date) })),
    except: dates.map((date) => ({ from: day(date), to: day(date), open: dated(date) })),
  };
  return compileHours(spec, start, start, until);
}

type Openings = Week[number];
const without = (hours: Openings, [from, to]: Openings[number]): Openings =>
  hours
    .flatMap(([start, end]) => [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const])
    .filter(([start, end]) => start < end);

const pauses = ({ model }: Case, start: number): [number, number][] =>
  model.pauses_utc.map(([from, to]) => [at(from) - start, at(to) - start]);

/** Pauses move the deadline by the open time they cover, in their order; one that begins at the deadline or later comes too late. */
function deadline(hours: OpenHours, seconds: number, paused: readonly [number, number][]): number {
  let due = addOpen(hours, 0, seconds);
  for (const [from, to] of paused) if (from < due) due = addOpen(hours, due, openBetween(hours, Math.max(0, from), to));
  return due;
}

const seoul: CalendarSpec = {
  zone: zone('Asia/Seoul', '2026-06-01T00:00Z', '2026-09-01T00:00Z'),
  open: workWeek(['09:00', '12:00'], ['13:00', '18:00']),
  closed: [],
  except: [],
};

test('cycles of a service desk agree to the millisecond: 09-12 and 13-18, Monday to Friday, Seoul', () => {
  const origin = at('2026-07-01T00:00+09:00');
  const hours = compileHours(seoul, origin, origin, at('2026-09-01T00:00+09:00'));
  const moment = (iso: string): number => at(`${iso}+09:00`) - origin;
  const millis = (seconds: number): number => Math.round(seconds * 1000);
  const breach = (start: string, goalMillis: number): number => millis(addOpen(hours, moment(start), goalMillis / 1000));
  expect(breach('2026-07-06T18:02:13.432', 14_400_000)).toBe(millis(moment('2026-07-07T14:00:00.000')));
  expect(breach('2026-07-03T17:41:39.756', 576_000_000)).toBe(millis(moment('2026-07-31T17:41:39.756')));
  expect(millis(openBetween(hours, moment('2026-07-06T18:02:13.432'), moment('2026-07-07T10:01:40.376')))).toBe(3_700_376);
});

test('published examples of office hours 09-17', () => {
  const utc = zone('UTC', '2026-01-01T00:00Z', '2026-02-01T00:00Z');
  const origin = at('2026-01-01T00:00Z');
  const spec: CalendarSpec = { zone: utc, open: workWeek(['09:00', '17:00']), closed: [], except: [] };
  const hours = compileHours(spec, origin, origin, at('2026-02-01T00:00Z'));
  const due = (iso: string, seconds: number): number => origin + addOpen(hours, at(`${iso}Z`) - origin, seconds);
  expect(due('2026-01-09T16:30', 3600), 'Friday half past four').toBe(at('2026-01-12T09:30Z'));
  expect(due('2026-01-07T10:00', 7200)).toBe(at('2026-01-07T12:00Z'));
  expect(due('2026-01-07T07:00', 7200)).toBe(at('2026-01-07T11:00Z'));
});
