import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, instantOf, localOf, timeOfDay, weekday, zoneTable } from '../../../schema/calendar/index.ts';
import { at, clock, day, zone } from './weeks.ts';

const local = (date: string, time: string): number => day(date) * 86400 + clock(time);

test('a local time that the clock skips moves later by what is skipped', () => {
  const berlin = zone('Europe/Berlin', '2025-01-01T00:00Z', '2025-12-31T00:00Z');
  expect(instantOf(berlin, local('2025-03-30', '02:30'))).toBe(at('2025-03-30T03:30+02:00'));
  const lordHowe = zone('Australia/Lord_Howe', '2025-01-01T00:00Z', '2025-12-31T00:00Z');
  expect(instantOf(lordHowe, local('2025-10-05', '02:10'))).toBe(at('2025-10-05T02:40+11:00'));
});

test('of a local time that the clock reads twice the first counts', () => {
  const berlin = zone('Europe/Berlin', '2025-01-01T00:00Z', '2025-12-31T00:00Z');
  expect(instantOf(berlin, local('2025-10-26', '02:30'))).toBe(at('2025-10-26T02:30+02:00'));
  expect(instantOf(berlin, local('2025-10-26', '03:00'))).toBe(at('2025-10-26T03:00+01:00'));
});

test('an unknown zone is a value, not a fault', () => {
  expect(zoneTable('Asia/Riad', 0, 1)).toBeUndefined();
});

test('a zone without clock changes has one entry', () => {
  expect(zone('Asia/Riyadh', '2026-01-01T00:00Z', '2027-01-01T00:00Z').offsets).toEqual([10800]);
});

test('1970-01-01 was a Thursday, and days before it count down', () => {
  expect(weekday(0)).toBe(4);
  expect(weekday(-1)).toBe(3);
  expect(dayOf(-1)).toBe(-1);
  expect(timeOfDay(-1)).toBe(86399);
  expect(weekday(local('2026-12-06', '12:00'))).toBe(0);
});

for (const name of ['Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Riyadh', 'UTC'])
  test(`${name}: the table agrees with the platform's own local time, and going back gives a moment with the same wall time`, () => {
    const [from, to] = [at('2024-01-01T00:00Z'), at('2028-01-01T00:00Z')];
    const table = zoneTable(name, from, to)!;
    const platform = new Intl.DateTimeFormat('sv', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' });
    const changes = table.starts.flatMap((start) => [-3601, -1, 0, 1, 1800, 3599, 3600, 7200].map((shift) => start + shift));
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: from, max: to }), fc.constantFrom(...changes.filter((c) => from <= c && c <= to), from)),
        (instant) => {
          const wall = localOf(table, instant);
          expect(new Date(wall * 1000).toISOString().slice(0, 19).replace('T', ' ')).toBe(platform.format(instant * 1000));
          const back = instantOf(table, wall);
          expect(back).toBeLessThanOrEqual(instant);
          expect(localOf(table, back)).toBe(wall);
        },
      ),
      { numRuns: 400 },
    );
  });
