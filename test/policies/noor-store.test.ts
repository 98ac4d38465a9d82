import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../simulator/commands/check.ts';

const folder = fileURLToPath(new URL('../../policies/noor-store/', import.meta.url));
const read = (name: string): Record<string, unknown> => parse(readFileSync(folder + name, 'utf8')) as Record<string, unknown>;
const policy = read('policy.yaml');
const scenario = read('busy-week.scenario.yaml');

test('the log is made again by its script, byte for byte', () => {
  const made = execFileSync(process.execPath, [`${folder}make-tickets.mjs`], { maxBuffer: 10_000_000 });
  expect(made.equals(readFileSync(`${folder}tickets.csv`))).toBe(true);
});

test('the log is a week of some thousands of tickets, Friday the quietest day', () => {
  const days = new Map<string, number>();
  for (const row of readFileSync(`${folder}tickets.csv`, 'utf8').trimEnd().split('\n').slice(1)) {
    const day = row.split(',')[1]!.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const counts = [...days.values()];
  expect(counts).toHaveLength(7);
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(4000);
  expect(Math.min(...counts)).toBe(days.get('2025-11-28'));
});

test('nothing is found in it, not even a note', async () => {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text) };
  const io = { stdout: stream, stderr: stream, isTerminal: false, colour: false, signal: new AbortController().signal };
  const files = [`${folder}policy.yaml`, `${folder}busy-week.scenario.yaml`];
  expect(await check({ files }, io), said.join('')).toBe(0);
  expect(said.join('')).toContain('no errors, no warnings, no notes');
});

const things = ['calendars', 'segments', 'topics', 'facts', 'channels', 'priorities', 'tiers', 'offers', 'teams'];
const tables = ['priority', 'self_service', 'routing', 'promises', 'escalation', 'objectives'];
const texts: [string, unknown][] = [
  ['policy', policy],
  ['scenario', scenario],
  ...things.flatMap((section) =>
    Object.entries(policy[section] as object).map(([name, thing]): [string, unknown] => [`${section}/${name}`, thing]),
  ),
  ...tables.flatMap((section) => (policy[section] as unknown[]).map((row, index): [string, unknown] => [`${section}/${index + 1}`, row])),
  ...(scenario['demand'] as unknown[]).map((source, index): [string, unknown] => [`demand/${index + 1}`, source]),
];

test.each(texts)('%s has a title in Arabic and in English', (_, thing) => {
  const { title } = thing as { title?: { ar?: string; en?: string } };
  expect(title?.ar).toMatch(/\p{Script=Arabic}/u);
  expect(title?.en).toMatch(/^[\p{Script=Latin}\p{Script=Common}]+$/u);
});
