import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { countedAt, day, seconds, steadyPeriod } from './queue-texts.ts';

/** Three copies of a queue beside each other, nobody of one helping another: `skill-pooling-dedicated`. */
export function copiesTexts({ model }: Case, customers: number): Texts {
  const copies = ['first', 'second', 'third'];
  const number = (key: string): number => model[key] as number;
  const rate = number('arrival_rate_per_min') / 60;
  const each = (says: (name: string) => string): string => copies.map(says).join(', ');
  return oneQueue(
    {
      period: steadyPeriod(customers / rate / copies.length, 200 * 60 * number('mean_service_min')),
      demand: `[${each((name) => `{ channel: phone, topic: ${name}, count: ${rate * day}, each: day }`)}]`,
      behaviour: `{ handling: [{ time: { mean: ${seconds(60 * number('mean_service_min'))} } }], patience: [{ time: { mean: ${seconds(60 * number('mean_patience_min'))} } }] }`,
      staffing: `{ ${each((name) => `${name}: [{ hours: always, agents: ${number('agents')} }]`)} }`,
    },
    {
      topics: `{ ${each((name) => `${name}: {}`)} }`,
      teams: `{ ${each((name) => `${name}: { tier: front }`)} }`,
      routing: `[${each((name) => `{ when: { topic: ${name} }, team: ${name} }`)}]`,
      objectives: countedAt([0, 60 * number('answer_target_min')]),
    },
  );
}
