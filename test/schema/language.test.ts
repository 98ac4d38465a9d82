import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import { findingsIn } from './findings-in.ts';

// The examples with which the language is defined, word for word.
const folder = fileURLToPath(new URL('language/', import.meta.url));
const flaws = (name: string): string[] =>
  findingsIn(folder + name)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, message }) => `${code}: ${inEnglish(message)}`);

test('the policy that defines the language trips what it says of escalations', () => {
  expect(flaws('policy.yaml')).toEqual([
    'escalation-not-watched: nobody watches that an escalation is closed within `30d`: `care` -> `payments` (line 100), and no row of `event: aging` looks at it by then',
  ]);
});

test('its cases have none', () => {
  expect(flaws('noor.cases.yaml')).toEqual([]);
});

test('its scenario names a log and a profile that are not there, and forgets the lawyers', () => {
  expect(flaws('year-end.scenario.yaml')).toEqual([
    'file-missing: there is no file `tickets.csv`',
    'team-without-staff: team `legal` gets tickets and nobody works for it',
  ]);
});

test('all of it is simulated', () => {
  expect(findingsIn(folder + 'policy.yaml').filter(({ code }) => code === 'not-simulated-yet')).toEqual([]);
});

/** What people get wrong first: the flawed file, and words that its message or its hint must hold. */
const first: [file: string, ...says: string[]][] = [
  ['waited-as-a-sign.policy', 'in words', '`waited: { above: 30m }`'],
  ['one-day-on-office-hours.policy', '`1d` here would be 24 open hours, 2 working days and 6 hours of `office`', '`1bd` or `24h`'],
  ['response-without-a-unit.policy', 'a duration needs its unit', '`30m`'],
  ['share-as-a-decimal.policy', '`95%`'],
  ['share-without-its-sign.policy', '`95%`'],
  ['share-in-arabic-digits.policy', '`95%`'],
  ['no-space-after-a-colon.policy', 'a space is missing after `topic:`'],
  ['misspelt-topic.policy', 'no topic `retuns`; did you mean `returns`?', 'topics: `returns`'],
  ['topic-where-a-team-belongs.policy', '`refunds` is a topic, not a team', 'teams that take it'],
  ['line-starts-with-a-tab.policy', 'starts with a tab', 'spaces'],
  ['row-out-of-line.policy', 'line'],
  ['general-row-first.policy', 'row `valued` is never reached: `others` (line 45) takes every such ticket before it'],
  ['no-last-row.policy', 'no row gives a priority to `standard` tickets about `returns`', 'add a last row without `when`'],
  ['team-under-priority.policy', '`team` is not known yet when the priority is decided', 'known here: `segment`, `topic`'],
  ['when-twice-in-a-row.policy', '`when` stands twice', 'when: [{ ... }, { ... }]'],
  ['amount-with-a-thousands-sign.policy', '`1000`'],
  ['yes-as-true.policy', '`no`'],
  ['yes-in-arabic.policy', '`yes`'],
  ['hours-without-minutes.policy', '`09:00-17:00`'],
  ['hours-with-spaces.policy', '`09:00-18:00`'],
];

test.each(first)('%s is told so that a manager understands', (file, ...says) => {
  const [told] = findingsIn(fileURLToPath(new URL(`bad/${file}.yaml`, import.meta.url)));
  for (const words of says) expect(`${inEnglish(told!.message)} -- ${inEnglish(told!.hint ?? '')}`).toContain(words);
});
