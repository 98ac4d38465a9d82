import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import { arrivalRate, meanWork, quantity } from './cases.ts';
import type { Case } from './cases.ts';
import { countedAt, day, seconds, steadyPeriod } from './queue-texts.ts';

/** As many lines as agents: whoever finds no line free is turned away, and calls again after a while, or is lost. */
export function retrialTexts({ model }: Case, customers: number): Texts {
  const rate = arrivalRate(model);
  const work = meanWork(model);
  const agents = model['agents'] as number;
  const share = Number((100 * (model['retry_probability_after_each_block'] as number)).toFixed(6));
  return oneQueue(
    {
      period: steadyPeriod(customers / rate, 1000 * Math.max(work, quantity(model, 'mean_retry_delay')!)),
      demand: `[{ channel: phone, topic: any, count: ${rate * day}, each: day }]`,
      behaviour: `{ handling: [{ time: { mean: ${seconds(work)} } }], retries: [{ share: ${share}%, time: { mean: ${seconds(quantity(model, 'mean_retry_delay')!)} } }] }`,
      staffing: `{ care: [{ hours: always, agents: ${agents} }] }`,
      queues: `{ care: { lines: ${agents}, when_full: refuse } }`,
    },
    { objectives: countedAt([20]) },
  );
}
