import { incentivesOf } from '../../../simulator/experiment/incentives.ts';
import { Selector } from '../../../simulator/experiment/selector.ts';
import { kpis } from '../../../simulator/kpi/index.ts';
import { yaml } from '../../support/one-queue.ts';
import { count, modelOf, replay } from '../../support/simulation.ts';

/** Every figure, and every moment of every ticket: told only if asked. */
interface Lived {
  readonly figures: string;
  readonly moments: () => string;
}

/** What happens in a world, its sections as the language has them. */
export function lived({ policy, scenario, files }: { policy: object; scenario: object; files: Readonly<Record<string, string>> }): Lived {
  const model = modelOf({ policy: asText(policy), scenario: asText(scenario), files });
  const tallies = count(model);
  const all = (length: number): Uint8Array => new Uint8Array(length).fill(1);
  const of = { classes: all(tallies.classes.count), visits: undefined, teams: all(model.teams.length) };
  const measured = kpis.filter(({ perThreshold }) => !perThreshold).map((kpi) => [kpi.id, kpi.measure(tallies, model, of)]);
  const incentives = incentivesOf(new Selector([tallies], model), () => ({})).map(({ teams, cost }) => ({ teams, cost }));
  return { figures: JSON.stringify([measured, incentives]), moments: () => JSON.stringify(replay(model).events) };
}

const asText = (sections: object): string =>
  yaml(Object.fromEntries(Object.entries(sections).map(([key, value]) => [key, JSON.stringify(value)])));
