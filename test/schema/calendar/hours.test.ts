import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addOpen,
  alwaysOpen,
  compileHours,
  isOpen,
  moments,
  nextOpening,
  openBetween,
} from '../../../schema/calendar/index.ts';
import type { CalendarSpec, OpenHours } from '../../../schema/calendar/index.ts';
import { at, day, week, workWeek, zone } from './weeks.ts';

const riyadh = zone('Asia/Riyadh', '2026-01-01T00:00Z', '2028-01-01T00:00Z');
const office: CalendarSpec = {
  zone: riyadh,
  open: week({
    ...Object.fromEntries(['sun', 'mon', 'tue', 'wed', 'thu'].map((name) => [name, [['09:00', '18:00']]])),
    sat: [
      ['10:00', '14:00'],
      ['16:00', '20:00'],
    ],
  }),
  closed: [
    { from: day('2026-09-23'), to: day('2026-09-23') },
    { from: day('2027-03-08'), to: day('2027-03-13') },
  ],
  except: [{ from: day('2027-02-08'), to: day('2027-03-09'), open: week({ mon: [['10:00', '15:00']], tue: [['10:00', '15:00']] }) }],
};
const origin = at('2026-06-01T00:00+03:00');
const compile = (spec: CalendarSpec): OpenHours => compileHours(spec, origin, origin, at('2027-06-01T00:00+03:00'));
const hours = compile(office);
const moment = (iso: string): number => at(`${iso}+03:00`) - origin;
const seconds = (from: string, to: string): number => openBetween(hours, moment(from), moment(to));

test('an opening holds its start and not its end', () => {
  expect(isOpen(hours, moment('2026-12-06T09:00'))).toBe(true);
  expect(isOpen(hours, moment('2026-12-06T18:00'))).toBe(false);
  expect(isOpen(hours, moment('2026-12-05T15:00'))).toBe(false);
});

test('closed dates are closed, an exception replaces the whole week, and closed beats it', () => {
  expect(seconds('2026-09-23T00:00', '2026-09-24T00:00')).toBe(0);
  expect(seconds('2026-09-24T00:00', '2026-09-25T00:00')).toBe(9 * 3600);
  expect(seconds('2027-02-14T00:00', '2027-02-21T00:00')).toBe(10 * 3600);
  expect(seconds('2027-03-08T00:00', '2027-03-10T00:00')).toBe(0);
});

test('a deadline that equals closing time stays on that day', () => {
  expect(addOpen(hours, moment('2026-12-06T17:00'), 3600)).toBe(moment('2026-12-06T18:00'));
  expect(addOpen(hours, moment('2026-12-06T17:00'), 3601)).toBe(moment('2026-12-07T09:00:01'));
});

test('the policy language: half an hour on Thursday, four and three and a half on Saturday', () => {
  expect(addOpen(hours, moment('2026-12-03T17:30'), 8 * 3600)).toBe(moment('2026-12-05T19:30'));
});

test('no time to add leaves the moment where it is, too little opening gives no deadline', () => {
  expect(addOpen(hours, moment('2026-12-06T03:00'), 0)).toBe(moment('2026-12-06T03:00'));
  expect(addOpen(hours, moment('2027-05-31T03:00'), 1e9)).toBe(Infinity);
  expect(nextOpening(hours, moment('2027-07-01T03:00'))).toBe(Infinity);
});

test('the next opening is now where it is open', () => {
  expect(nextOpening(hours, moment('2026-12-05T13:00'))).toBe(moment('2026-12-05T13:00'));
  expect(nextOpening(hours, moment('2026-12-05T14:00'))).toBe(moment('2026-12-05T16:00'));
});

test('business days end at the last closing of an open day after the day of arrival', () => {
  const due = (iso: string, days: number): number => addBusinessDays(hours, moment(iso), days);
  expect(due('2026-12-03T08:00', 2)).toBe(moment('2026-12-06T18:00'));
  expect(due('2026-12-03T08:00', 1)).toBe(moment('2026-12-05T20:00'));
  expect(due('2026-12-03T23:00', 1), 'after the last closing counts for that day').toBe(moment('2026-12-05T20:00'));
  expect(due('2026-12-04T11:00', 1), 'a day without opening counts as the next open day').toBe(moment('2026-12-06T18:00'));
  expect(due('2027-05-31T11:00', 5)).toBe(Infinity);
});

test('openings that touch or overlap become one; around the clock is one interval', () => {
  const spec = { ...office, open: week({ mon: [['09:00', '12:00']], tue: [['09:00', '12:00'], ['12:00', '13:00'], ['12:30', '14:00']] }) }; // prettier-ignore
  const whole = compile({ ...spec, closed: [], except: [] });
  expect(nextOpening(whole, moment('2026-12-08T12:00'))).toBe(moment('2026-12-08T12:00'));
  expect(whole.ends[1]! - whole.starts[1]!).toBe(5 * 3600);
  expect(alwaysOpen(riyadh, origin, origin, origin + 30 * 86400).starts).toHaveLength(1);
});

test('a night belongs to the day on which it starts', () => {
  const night = { ...office, open: week({ mon: [['22:00', '30:00']], tue: [['22:00', '30:00']] }), except: [] };
  const open = compile({ ...night, closed: [{ from: day('2026-12-08'), to: day('2026-12-08') }] });
  expect(isOpen(open, moment('2026-12-08T05:00')), 'Monday night runs into the closed Tuesday').toBe(true);
  expect(isOpen(open, moment('2026-12-08T23:00')), 'Tuesday night does not begin').toBe(false);
  expect(addBusinessDays(open, moment('2026-12-07T01:00'), 1)).toBe(moment('2026-12-15T06:00'));
});

test('within a night that began the day before, the day of arrival is that of the night', () => {
  const open = compile({ ...office, open: week({ mon: [['22:00', '30:00']], tue: [['22:00', '30:00']], wed: [['09:00', '17:00']] }), closed: [], except: [] }); // prettier-ignore
  const due = (iso: string): number => addBusinessDays(open, moment(iso), 1);
  const tuesdays = moment('2026-12-09T06:00');
  expect(['2026-12-07T23:00', '2026-12-08T02:00', '2026-12-08T05:59:59'].map(due)).toEqual([tuesdays, tuesdays, tuesdays]);
  expect(['2026-12-08T06:00', '2026-12-08T12:00', '2026-12-09T02:00'].map(due)).toEqual(Array(3).fill(moment('2026-12-09T17:00')));
});

test('the hours before the first day are there where a night reaches into it', () => {
  const night = compileHours({ ...office, open: week({ sun: [['22:00', '30:00']] }) }, origin, origin, origin + 86400);
  expect(isOpen(night, 3 * 3600)).toBe(true);
});

test('around the clock counts elapsed hours on the night of a clock change', () => {
  const berlin = zone('Europe/Berlin', '2025-01-01T00:00Z', '2025-12-31T00:00Z');
  const start = at('2025-03-30T00:00+01:00');
  const spec = { zone: berlin, open: workWeek(), closed: [], except: [] };
  expect(addOpen(alwaysOpen(berlin, start, start, start + 9e5), 0, 86400)).toBe(86400);
  const shift = compileHours({ ...spec, open: week({ sun: [['00:00', '06:00']] }) }, start, start, start + 86400);
  expect(openBetween(shift, 0, 86400)).toBe(5 * 3600);
});

test('the kinds of moment are the combinations that are met, each with its first instant', () => {
  const span = [moment('2026-12-03T00:00'), moment('2026-12-10T00:00')] as const;
  const early = compile({ ...office, open: week({ sat: [['08:00', '12:00']] }) });
  expect(moments([hours, early], ...span)).toEqual([
    { open: [false, false], first: span[0] },
    { open: [true, false], first: moment('2026-12-03T09:00') },
    { open: [false, true], first: moment('2026-12-05T08:00') },
    { open: [true, true], first: moment('2026-12-05T10:00') },
  ]);
});
