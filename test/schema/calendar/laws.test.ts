import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addOpen,
  compileHours,
  isOpen,
  localOf,
  moments,
  nextOpening,
  openBetween,
  zoneTable,
} from '../../../schema/calendar/index.ts';
import type { OpenHours, Week } from '../../../schema/calendar/index.ts';
import { at, day } from './weeks.ts';

const [from, to] = [at('2025-03-01T00:00Z'), at('2025-11-30T00:00Z')];
const openings = fc.array(
  fc.tuple(fc.nat(95), fc.integer({ min: 1, max: 96 })).map(([start, length]) => [start * 900, (start + length) * 900] as const),
  { maxLength: 3 },
);
const weeks: fc.Arbitrary<Week> = fc.array(openings, { minLength: 7, maxLength: 7 });
const spans = fc
  .tuple(fc.integer({ min: day('2025-03-01'), max: day('2025-11-30') }), fc.nat(9))
  .map(([first, length]) => ({ from: first, to: first + length }));
const spec = fc.record({
  zone: fc.constantFrom('Europe/Berlin', 'America/Sao_Paulo', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Riyadh').map((name) => zoneTable(name, from, to)!), // prettier-ignore
  open: weeks,
  closed: fc.array(spans, { maxLength: 3 }),
  except: fc.array(fc.tuple(spans, weeks).map(([span, open]) => ({ ...span, open })), { maxLength: 2 }), // prettier-ignore
});
const calendars = spec.map((one) => ({ ...one, hours: compileHours(one, from, from, to) }));
const instants = fc.integer({ min: 0, max: to - from });
const hold = (law: (hours: OpenHours, a: number, b: number, seconds: number) => void): void =>
  fc.assert(
    fc.property(calendars, instants, instants, fc.integer({ min: 1, max: 30 * 86400 }), ({ hours }, a, b, seconds) =>
      law(hours, a, b, seconds),
    ),
    { numRuns: 300 },
  );

test('add and measure are inverse, and a deadline is the first moment that will do', () =>
  hold((hours, a, _, seconds) => {
    const due = addOpen(hours, a, seconds);
    if (due === Infinity) {
      expect(openBetween(hours, a, to + 90 * 86400)).toBeLessThan(seconds);
      return;
    }
    expect(openBetween(hours, a, due)).toBe(seconds);
    expect(openBetween(hours, a, due - 1)).toBe(seconds - 1);
  }));

test('measuring adds up, does not depend on the order, and never exceeds the time that passed', () =>
  hold((hours, a, b, seconds) => {
    const c = a + seconds;
    expect(openBetween(hours, a, b) + openBetween(hours, b, c)).toBe(openBetween(hours, a, c));
    expect(openBetween(hours, b, a)).toBe(0 - openBetween(hours, a, b));
    expect(Math.abs(openBetween(hours, a, b))).toBeLessThanOrEqual(Math.abs(b - a));
  }));

test('later arrival, later deadline; longer promise, later deadline', () =>
  hold((hours, a, b, seconds) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    expect(addOpen(hours, first, seconds)).toBeLessThanOrEqual(addOpen(hours, second, seconds));
    expect(addOpen(hours, a, seconds)).toBeLessThanOrEqual(addOpen(hours, a, seconds + 1));
    expect(addBusinessDays(hours, first, 2)).toBeLessThanOrEqual(addBusinessDays(hours, second, 2));
    expect(addBusinessDays(hours, a, 1)).toBeLessThanOrEqual(addBusinessDays(hours, a, 2));
  }));

test('to be open at a moment is to gain the second that follows', () =>
  hold((hours, a) => {
    expect(openBetween(hours, a, a + 1)).toBe(isOpen(hours, a) ? 1 : 0);
    const next = nextOpening(hours, a);
    if (next < Infinity) expect(isOpen(hours, next)).toBe(true);
    expect(openBetween(hours, a, Math.min(next, to - from))).toBe(0);
  }));

test('what is open is what the week says at that wall time', () =>
  fc.assert(
    fc.property(calendars, instants, ({ zone, open, closed, except, hours }, a) => {
      const wall = localOf(zone, from + a);
      const nearChange = zone.starts.some((change) => Math.abs(change - from - a) < 3 * 86400);
      const today = Math.floor(wall / 86400);
      const saysOpen = [today - 1, today].some((date) => {
        const within = (span: { from: number; to: number }): boolean => span.from <= date && date <= span.to;
        const now = except.find(within)?.open ?? open;
        const time = wall - date * 86400;
        return !closed.some(within) && now[(date + 4) % 7]!.some(([opens, closes]) => opens <= time && time < closes);
      });
      if (!nearChange) expect(isOpen(hours, a)).toBe(saysOpen);
    }),
    { numRuns: 500 },
  ));

test('every moment is of one of the kinds, and each kind begins where it says', () =>
  fc.assert(
    fc.property(fc.array(calendars, { minLength: 1, maxLength: 3 }), instants, (several, a) => {
      const hours = several.map((one) => one.hours);
      const kinds = moments(hours, 0, to - from);
      const seen = (moment: number): string => hours.map((one) => isOpen(one, moment)).join();
      expect(kinds.map((kind) => kind.open.join())).toContain(seen(a));
      for (const kind of kinds) expect(seen(kind.first)).toBe(kind.open.join());
    }),
    { numRuns: 100 },
  ));
