import { describe, expect, test } from 'vitest';
import { clockTexts } from './clock-texts.ts';
import { modelOf, replay } from '../support/simulation.ts';
import type { Case } from '../validate/cases.ts';

const hour = 3_600_000;

/** A clock as the cases write it: the same hours on every day from Monday to Friday. */
function clockOf(
  timezone: string,
  hours: readonly (readonly [string, string])[],
  pauses: readonly (readonly [string, string])[] = [],
): Case {
  const days = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, hours]));
  return { model: { timezone, hours: days, holidays: [], breaks: {}, shifts: {}, pauses_utc: pauses } } as unknown as Case;
}

/** When a ticket that arrives at `start` breaks its promise of so many milliseconds, in epoch milliseconds. */
function brokenAt(clock: Case, start: string, within: number): number | undefined {
  const model = modelOf(clockTexts(clock, Date.parse(start) / 1000, within / 1000));
  const breach = replay(model).events.find(({ what }) => what === 'breached');
  return breach && Math.round((model.origin + breach.at) * 1000);
}

// Cycles of a real service desk as its vendor computed them (../shared/helpdesk-exports.md, 2), times only.
describe('real cycles, to the millisecond', () => {
  const seoul = clockOf('Asia/Seoul', [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ]);

  test('four hours from an evening, over the lunch of the next day', () => {
    expect(brokenAt(seoul, '2026-07-06T18:02:13.432+09:00', 4 * hour)).toBe(Date.parse('2026-07-07T14:00:00.000+09:00'));
  });

  test('160 hours, four weeks of eight hours a day', () => {
    expect(brokenAt(seoul, '2026-07-03T17:41:39.756+09:00', 160 * hour)).toBe(Date.parse('2026-07-31T17:41:39.756+09:00'));
  });

  test('3,700.376 s had elapsed at this moment: a promise of 376 ms less was broken so long before', () => {
    expect(brokenAt(seoul, '2026-07-06T18:02:13.432+09:00', 3_700_000)).toBe(Date.parse('2026-07-07T10:01:40.376+09:00') - 376);
  });
});

// The examples of a pull request of another help desk (the same page).
describe('nine to five', () => {
  const office = clockOf('UTC', [['09:00', '17:00']]);
  test.each([
    ['2026-07-03T16:30:00Z', 1, '2026-07-06T09:30:00Z'],
    ['2026-07-01T10:00:00Z', 2, '2026-07-01T12:00:00Z'],
    ['2026-07-01T07:00:00Z', 2, '2026-07-01T11:00:00Z'],
  ])('from %s, %i h', (start, hours, due) => {
    expect(brokenAt(office, start, hours * hour)).toBe(Date.parse(due));
  });
});
