import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from '../../schema/index.ts';
import type { Document, Finding, Policy, Scenario } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import { checkModel } from '../../simulator/rules/index.ts';

const good = (name: string): string => readFileSync(fileURLToPath(new URL(`../schema/good/${name}`, import.meta.url)), 'utf8');

type Changes = readonly (readonly [from: string, to: string])[];

/** What is said of the quiet week with these texts in place of others. */
function said(...changes: Changes): string[] {
  return found(changes).map(({ severity, message, path }) => `${severity} at ${path.join('.')}: ${inEnglish(message)}`);
}

function found(changes: Changes): Finding[] {
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), good('scenario.yaml'));
  const read = (name: string, yaml: string): unknown => parse(name, Buffer.from(yaml)).document;
  const [policy, scenario] = [read('policy.yaml', good('policy.yaml')), read('s.yaml', text)] as [Document<Policy>, Document<Scenario>];
  const inputs = { policy: policy.value, scenario: scenario.value, files: { 'weekly.csv': good('weekly.csv') } };
  const { model } = compile({ ...inputs, zones: zonesOf(inputs.policy, inputs.scenario) });
  return checkModel(model!, scenario);
}

test('a quiet week is quiet', () => {
  expect(said()).toEqual([]);
});

test('a week that is never worked off is a warning, with its worst hour, and its peaks are not told again', () => {
  const few = said(['agents: 4,', 'agents: 1,'], ['count: 300', 'count: 900'], ['office, agents: 2', 'office, agents: 1']);
  expect(few).toEqual([
    'warning at staffing.care: teams `care` and `payments` together are offered 171.5 hours of work in the period and have agents on duty for 79 hours',
  ]);
});

test('what to plan more is told in hours as planners count them, breaks and absences among them', () => {
  const staffing = /  care:\n.*\n  payments:\n.*/.exec(good('scenario.yaml'))![0];
  const hint = (staff: string): string => {
    const [one] = found([
      ['count: 300', 'count: 2000'],
      [staffing, `  both:\n    - { serves: [[care, payments]], ${staff} }`],
    ]);
    return inEnglish(one!.hint!).split(';')[0]!;
  };
  const missing = Number(/^plan (\S+) hours more at the least$/.exec(hint('hours: office, agents: 4'))![1]);
  // Of 180 hours planned 170 are left by breaks, of which 136 are worked: 44 more are missing, and 180 in 136 of them are to be planned.
  const often = hint('hours: office, agents: 4, breaks: [{ at: 12:00, lasts: 30m }], shrinkage: 20%');
  const planned = Number(/^plan (\S+) hours more at the least, breaks and absences among them$/.exec(often)![1]);
  expect(planned).toBeCloseTo((missing + 44) * (180 / 136), 0);
  expect(hint('days: fri, shift: 00:00-00:01, agents: 1, no_show: 100%')).toMatch(/^plan \S+ hours of presence more at the least$/);
});

test('letters can wait, so there are no peaks of them; a week of too many is short as a whole', () => {
  expect(said(['{ channel: email, count: 100, each: week }', '{ channel: email, count: 300, each: day }'])).toEqual([
    'warning at staffing.care: teams `care` and `payments` together are offered 321.5 hours of work in the period and have agents on duty for 226 hours',
  ]);
});

test('an hour without anybody is a note, told with its date where the period has several such days', () => {
  const early = [
    ['shift: 09:00-18:00', 'shift: 09:00-16:00'],
    ['{ hours: office, agents: 2, per_hour: 55 }', '{ shift: 09:00-16:00, agents: 3, per_hour: 55 }'],
  ] as const;
  expect(said(...early)).toEqual([
    'note at staffing.care: teams `care` and `payments` together are offered 2.6 Erlang on Sunday 16:00-17:00 and have nobody on duty, the worst of 4 such hours',
  ]);
  expect(said(...early, ['to: 2026-12-12', 'to: 2026-12-19'])[0]).toContain('on Sunday 2026-12-06 16:00-17:00');
});

test('agents who serve several queues, or are offered the overflow, count for each', () => {
  const shared = said(
    ['  care:\n    - { days', '  both:\n    - { serves: [[care, payments]], days'],
    ['  payments:\n    - { hours: office, agents: 2, per_hour: 55 }\n', ''],
    ['count: 300', 'count: 700'],
  );
  expect(shared).toEqual([
    expect.stringMatching(/^warning at staffing\.both: teams `care` and `payments` together .* \(`both` among them\)$/),
  ]);
});

test('a source that brings more tickets until the period is over than there are keys for is refused, whatever comes after', () => {
  const calls = (demand: string, volume = '100%', period = '{ from: 2026-12-06, to: 2026-12-06 }') =>
    said(
      ['period: { from: 2026-12-06, to: 2026-12-12, warm_up: 7d, follow_up: 10d }', `period: ${period}\nvolume: ${volume}`],
      ['{ channel: phone, count: 300, each: week, profile: weekly.csv }', `{ channel: phone, ${demand} }`],
    ).filter((one) => one.startsWith('error'));
  const week = '{ from: 2026-12-06, to: 2026-12-12, warm_up: 7d, follow_up: 20d }';
  const year = '{ from: 2026-01-01, to: 2026-12-31 }';
  expect(calls('count: 250, each: hour', '120%')).toEqual([]);
  for (const volume of ['100%', '105%', '200%']) expect(calls('count: 100000, each: hour', volume)).toEqual([]);
  expect(calls('count: 40000, each: week', '105%', year)).toEqual([]);
  expect(calls('count: 40000, each: week, varies: 40%, profile: weekly.csv', '105%', year)).toEqual([]);
  // 24 days of warm-up and period are 57.6 million, of the 67.1 that have keys; with 28 it is too much.
  const long = (days: number) => `{ from: 2026-12-06, to: 2026-12-06, warm_up: ${days - 1}d, follow_up: 60d }`;
  expect(calls('count: 100000, each: hour', '100%', long(24))).toEqual([]);
  expect(calls('count: 100000, each: hour', '100%', long(28))).toEqual([
    expect.stringMatching(
      /^error at demand\.0\.count: this source may bring 67\.\d million tickets until the period is over, and 67\.1 million/,
    ),
  ]);
  expect(calls('count: 100000, each: hour', '105%', week)).toEqual([expect.stringContaining('and 17.6 million can be told apart')]);
  // A level of its own for each day evens out over a year, one bad day of them or not.
  expect(calls('count: 1000000, each: week, varies: 30%', '100%', year)).toEqual([]);
  expect(calls('count: 1000000, each: week, varies: 900%', '100%', year)).toHaveLength(1);
  expect(calls('count: 1000000, each: week, varies: 200%, per: week', '100%', year)).toHaveLength(1);
});
