import { count, modelOf } from '../support/simulation.ts';
import { splitUnit } from './cases.ts';
import type { Case } from './cases.ts';
import { estimate } from './estimate.ts';
import type { Question } from './estimate.ts';
import { figureOf } from './figures.ts';
import { networkTexts } from './network-texts.ts';
import { queueTexts } from './queue-texts.ts';
import type { Limit } from './queue-texts.ts';
import type { Study } from './study.ts';

/** A case of a queue, or a row of queues, in steady state: independent replications, each warmed up, until the acceptance is met. */
export function steadyStudy(one: Case, limit?: Limit): Study {
  const questions = Object.entries(one.expect).map(([figure, expected]): Question => ({
    figure,
    expected: expected as number,
    unit: splitUnit(figure).unit,
    expectedError: 0,
  }));
  const measures = questions.map(({ figure }) => figureOf(splitUnit(figure).figure, one.model));
  return {
    id: limit === undefined ? one.id : `${one.id} (${limit})`,
    family: one.family,
    run(effort, seed) {
      const customers = effort === 'light' ? 20_000 : 50_000;
      const manner = { ...(limit ? { limit } : {}), warmUps: effort === 'light' ? 0 : 25 };
      const model = modelOf(
        one.family === 'network' ? networkTexts(one, manner.warmUps ? 30 * customers : customers) : queueTexts(one, customers, manner),
      );
      return estimate(
        {
          questions,
          observe(seed, replication) {
            const tallies = count(model, seed, replication);
            return { parts: measures.map((measure) => measure(tallies, model)), customers: tallies.checks.arrived };
          },
          fewest: effort === 'light' ? 16 : 64,
          step: 16,
          most: effort === 'light' ? 16 : 2000,
        },
        seed,
      );
    },
  };
}
