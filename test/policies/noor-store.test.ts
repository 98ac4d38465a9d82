import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const [header, ...rows] = readFileSync(new URL('../../policies/noor-store/tickets.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(','));
const column = (name: string): string[] => rows.map((row) => row[header!.indexOf(name)]!);
const counted = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

test('the log is a week of some thousands of tickets, Friday the quietest day', () => {
  const days = counted(column('arrives').map((moment) => moment.slice(0, 10)));
  expect(days.size).toBe(7);
  expect(rows.length).toBeGreaterThan(4000);
  expect(Math.min(...days.values())).toBe(days.get('2025-11-28'));
});

test('the log knows every fact of the policy, in all its values', () => {
  const values = Object.fromEntries(
    ['segment', 'channel', 'topic', 'region', 'warranty', 'language'].map((name) => [name, counted(column(name)).size]),
  );
  expect(values).toEqual({ segment: 2, channel: 4, topic: 5, region: 2, warranty: 2, language: 2 });
  for (const name of ['order_total', 'customer_value']) {
    const amounts = column(name).map(Number);
    expect(amounts.some((amount) => amount >= 1000)).toBe(true);
    expect(amounts.every((amount) => amount >= 0 && amount <= 20_000)).toBe(true);
  }
});
