import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from '../../schema/index.ts';
import type { Document, Policy, Scenario } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import { checkModel } from '../../simulator/rules/index.ts';

const good = (name: string): string => readFileSync(fileURLToPath(new URL(`../schema/good/${name}`, import.meta.url)), 'utf8');

/** What is said of the quiet week with these texts in place of others. */
function said(...changes: readonly (readonly [from: string, to: string])[]): string[] {
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), good('scenario.yaml'));
  const read = (name: string, yaml: string): unknown => parse(name, Buffer.from(yaml)).document;
  const [policy, scenario] = [read('policy.yaml', good('policy.yaml')), read('s.yaml', text)] as [Document<Policy>, Document<Scenario>];
  const inputs = { policy: policy.value, scenario: scenario.value, files: { 'weekly.csv': good('weekly.csv') } };
  const { model } = compile({ ...inputs, zones: zonesOf(inputs.policy, inputs.scenario) });
  return checkModel(model!, scenario).map(({ severity, message, path }) => `${severity} at ${path.join('.')}: ${inEnglish(message)}`);
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
