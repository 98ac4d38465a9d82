import { expect, test } from 'vitest';
import { incentivesOf } from '../../simulator/experiment/incentives.ts';
import { Selector } from '../../simulator/experiment/selector.ts';
import { count, modelOf } from '../support/simulation.ts';

/** Two desks; the calls about legal matters take three times as long. */
const policy = `policy: desks
currency: SAR
topics: { orders: {}, legal: {} }
channels: { phone: { mode: live } }
tiers: { front: { level: 1 } }
teams: { care: { tier: front }, law: { tier: front } }
priorities: { normal: { rank: 1 } }
priority: [{ priority: normal }]
routing: [{ when: { topic: legal }, team: law }, { team: care }]
promises: [{ first_response: none, resolution: none }]
`;
const scenario = `scenario: day
uses: policy.yaml
period: { from: 2026-12-07, to: 2026-12-07, follow_up: 1d }
demand: [{ channel: phone, count: 120, each: day }]
mix: { topic: [{ shares: { orders: 70%, legal: 30% } }] }
behaviour:
  handling: [{ when: { topic: legal }, time: { mean: 30m } }, { time: { mean: 10m } }]
staffing:
  care: [{ hours: always, agents: 3 }]
  law: [{ hours: always, agents: 2 }]
`;

function judged(incentive: string) {
  const model = modelOf({ policy: `${policy}incentives: [${incentive}]\n`, scenario });
  const tallies = Array.from({ length: 20 }, (_, replication) => count(model, 1, replication));
  const [one] = incentivesOf(new Selector(tallies, model), (title) => ({ en: JSON.stringify(title) }));
  return one!;
}

test('a team earns an incentive in the replications in which its own figure keeps the bound, and the reward is paid so often', () => {
  const { teams, cost, each } = judged('{ kpi: resolution_time, at_most: 12m, each: quarter, reward: 500 }');
  const of = (name: string) => teams.find(({ team }) => team === name)!;
  // Calls about orders are solved in ten minutes in the mean, a little above or below by chance; those about legal matters never in twelve.
  expect(of('care').share).toBeGreaterThan(0.5);
  expect(of('law').share).toBe(0);
  expect(of('care')).toMatchObject({ of: 20, gainers: 1, cost: 500 * of('care').share! });
  expect([cost, each]).toEqual([of('care').cost, 'quarter']);
});

test('where each agent gains, the reward is paid to all of the team; both bounds must be kept; a reward in words costs nothing', () => {
  const each = judged('{ kpi: resolution_time, at_most: 3h, per: agent, reward: 10 }');
  expect(each.teams.map(({ gainers, cost }) => [gainers, cost])).toEqual([
    [3, 30],
    [2, 20],
  ]);
  expect([each.cost, each.assumed]).toEqual([50, true]);
  expect(judged('{ kpi: resolution_time, at_least: 2h, at_most: 3h, reward: 10 }').cost).toBe(0);
  const words = judged('{ kpi: resolution_time, at_most: 3h, reward: a day off }');
  expect([words.reward, words.cost, words.teams.map(({ share }) => share)]).toEqual([{ en: '"a day off"' }, null, [1, 1]]);
});

test('of a figure that no team has of its own, all earn or none', () => {
  const { teams } = judged('{ kpi: cost_per_ticket, at_most: 1, reward: 10 }');
  expect(teams.map(({ share }) => share)).toEqual([1, 1]);
});
