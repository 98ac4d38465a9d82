import type { JudgedIncentive, Texts } from '../../schema/index.ts';
import type { Title } from '../../schema/values/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import type { Incentive, Model } from '../model/index.ts';
import { askedBy } from './asked.ts';
import { evidence } from './evidence.ts';
import { shareMet } from './judge.ts';
import type { Selector } from './selector.ts';

/**
 * What each of the policy's incentives is likely to cost, each time that it is paid: for each team with agents of its own the share of replications in which
 * its figure keeps all bounds (where the KPI is not known by team, all tickets' figure), times the reward, for each of its agents where each of them gains.
 * Assumed: one simulated period stands for the week, month, quarter or year that is judged. A reward in words has no cost.
 */
export function incentivesOf(selector: Selector, title: (title: Title) => Texts): JudgedIncentive[] {
  const { model } = selector;
  return model.incentives.map((incentive) => {
    const { kpi, statistic, threshold, where, bounds, each, per, reward } = incentive;
    const teams = teamsOf(model).map(({ team, agents }) => {
      const { share, of } = earned(selector, incentive, team);
      const gainers = per === 'agent' ? agents : 1;
      const cost = typeof reward === 'number' && share !== null ? reward * share * gainers : null;
      return { team: model.names.team[team]!, share, of, gainers, cost };
    });
    const costs = teams.flatMap(({ cost }) => (cost === null ? [] : [cost]));
    return {
      ...(incentive.title === undefined ? {} : { title: title(incentive.title) }),
      ...{ kpi, statistic },
      ...(threshold === undefined ? {} : { within: model.thresholds[threshold]! }),
      ...{ where, bounds: bounds.map((one) => ({ ...one })), unit: askedBy(incentive, model).kpi.unit, each, per },
      reward: typeof reward === 'number' ? reward : title(reward),
      teams,
      cost: costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : null,
      assumed: true,
    };
  });
}

/** In how many replications that have something to measure the figure keeps all bounds. */
function earned(selector: Selector, incentive: Incentive, team: number): { readonly share: number | null; readonly of: number } {
  const asked = askedBy(incentive, selector.model);
  const boxes = asked.kpi.by.includes('team') ? atTeam(asked.boxes, team, selector.model) : asked.boxes;
  const { value, own } = evidence(asked.kpi, [incentive.statistic], selector.of({ ...asked, boxes }), selector)[0]!;
  return { share: shareMet(value, own, incentive.bounds), of: own.length };
}

/** Of what lies in these boxes, what is at a team. */
function atTeam(boxes: readonly Box[], team: number, { facts, factAt }: Model): Box[] {
  const accepts = new Uint8Array(facts[factAt.team]!.values.length);
  accepts[team] = 1;
  return (boxes.length > 0 ? boxes : [{ sides: [] }]).map(({ sides }) => ({ sides: [...sides, { fact: factAt.team, accepts }] }));
}

/** Teams under which groups stand, with the agents of these. */
function teamsOf({ groups }: Model): { readonly team: number; readonly agents: number }[] {
  const agents = new Map<number, number>();
  for (const { team, from, to } of groups) agents.set(team, (agents.get(team) ?? 0) + to - from);
  return [...agents].map(([team, count]) => ({ team, agents: count }));
}
