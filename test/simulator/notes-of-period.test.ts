import { expect, test } from 'vitest';
import { notesOf } from '../../simulator/experiment/notes.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { modelOf } from '../support/simulation.ts';
import { handModel, handTallies } from './hand-made.ts';

const made = (days: number, policy: string, promise = 'none'): Model =>
  modelOf({
    policy: `policy: house
currency: SAR
time_zone: Asia/Riyadh
calendars: { office: { open: { sun-thu: 09:00-18:00 } } }
channels: { phone: { mode: live } }
tiers: { front: { level: 1 }, back: { level: 2 } }
teams: { care: { tier: front, up: [experts] }, experts: { tier: back } }
routing: [{ team: care }]
promises: [{ name: late, first_response: none, resolution: ${promise} }]
${policy}
`,
    scenario: `scenario: days
uses: policy.yaml
period: { from: 2026-12-06, to: ${new Date(Date.UTC(2026, 11, 5 + days)).toISOString().slice(0, 10)} }
demand: [{ channel: phone, count: 9, each: day }]
behaviour: { handling: [{ time: 4m }] }
staffing: { care: [{ hours: always, agents: 2 }], experts: [{ hours: always, agents: 2 }] }
`,
  });

const noted = (code: string, model: Model, tallies: readonly Tallies[] = []) =>
  notesOf(tallies, model, []).find((one) => one.code === code)?.message;

test('a period shorter than a promise, by its own clock: which figures that touches', () => {
  const shorter = (days: number, promise: string) => noted('period-shorter-than-promise', made(days, '', promise))?.['en'];
  const office = '{ within: 40h, clock: office }';
  expect(shorter(4, office)).toContain('The period (`4d`) is shorter than what is promised in `late`');
  expect([shorter(5, office), shorter(2, '40h'), shorter(8, '{ within: 5bd, clock: office }')]).toEqual([undefined, undefined, undefined]);
  expect([shorter(1, '40h'), shorter(5, '{ within: 5bd, clock: office }')]).toEqual([expect.any(String), expect.any(String)]);
});

test('a period shorter than the limit on escalations, where tickets are handed over', () => {
  const shorter = (days: number, policy: string, escalated = 3) =>
    noted('period-shorter-than-limit', made(days, policy), [handTallies({ ticket: { escalated: [escalated, 0, 0] } })]);
  const up = 'escalation: [{ event: unresolved, tier: up }]';
  expect(shorter(7, up)?.['en']).toContain(
    'The period (`7d`) is shorter than the `30d` after which an escalation is overdue: Escalations open too long',
  );
  expect(shorter(7, up)?.['ar']).toContain('تصعيدات تجاوزت المهلة');
  expect(shorter(7, `${up}\nlimits: { escalation: 8d }`)?.['en']).toContain('the `8d` after');
  expect([shorter(30, up), shorter(7, up, 0)]).toEqual([undefined, undefined]);
});

test('a period shorter than the month of a budget: which figures that touches', () => {
  const budget = (span: string) =>
    `compensation: [{ event: closed, give: credit, amount: 20 }]\nlimits: { compensation: [{ per: policy, each: ${span}, at_most: 500 }] }`;
  const shorter = (days: number, policy: string) => noted('period-shorter-than-budget', made(days, policy));
  expect(shorter(30, budget('month'))?.['en']).toContain(
    'The period (`30d`) is shorter than the month of a budget: Compensation cost and Compensation withheld by caps',
  );
  expect(shorter(30, budget('month'))?.['ar']).toContain('تكلفة التعويضات');
  expect(shorter(7, budget('year'))?.['en']).toContain('the year of a budget');
  expect([shorter(31, budget('month')), shorter(7, budget('week')), shorter(7, '')]).toEqual([undefined, undefined, undefined]);
});

test('what was undecided when the run stopped: promises, waits and escalations', () => {
  const undecided = (ticket: object, contact = {}) => noted('undecided', handModel, [handTallies({ ticket, contact }), handTallies({})]);
  expect(undecided({})).toBe(undefined);
  expect(undecided({ firstUndecided: [2, 0, 0], resolutionUndecided: [0, 4, 0] })?.['en']).toContain(
    'promises that had not fallen due (3)',
  );
  const young = undecided({ escalatedUndecided: [0, 0, 5] });
  expect(young?.['en']).toContain('escalations that were not `30d` old (2.5)');
  expect(young?.['ar']).toContain('2.5');
  expect(undecided({}, { withinWaiting: [0, 1, 0, 0, 0, 1] })?.['en']).toContain('waits of `1m` at the most (1)');
  const all = undecided({ updateUndecided: [1, 0, 0], escalatedUndecided: [1, 0, 0] }, { withinWaiting: [0, 1, 0, 0, 0, 0] });
  expect(all?.['en']).toContain(
    'promises that had not fallen due (0.5), waits of `1m` at the most (0.5), escalations that were not `30d` old (0.5)',
  );
});
