import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { countedAt, day, hour, seconds, steadyPeriod } from './queue-texts.ts';

/**
 * One agent, whose deferred work gives way to live calls and is resumed. The first `live` classes are calls, in order of priority; the last is letters, and the classes
 * that the case has after it are left out: whoever is interrupted by all before him never notices those behind.
 */
export function preemptiveTexts({ model }: Case, customers: number, live: number): Texts {
  const rates = (model['arrival_rates_per_h'] as readonly number[]).slice(0, live + 1).map((rate) => rate / hour);
  const work = seconds((model['mean_service_h'] as number) * hour);
  const names = rates.map((_, i) => `class${i + 1}`);
  const each = (says: (name: string, i: number) => string): string => names.map(says).join(', ');
  return oneQueue(
    {
      period: steadyPeriod(customers / rates.reduce((sum, rate) => sum + rate), 1000 * (model['mean_service_h'] as number) * hour),
      demand: `[${each((name, i) => `{ channel: ${i < live ? 'phone' : 'email'}, topic: ${name}, count: ${rates[i]! * day}, each: day }`)}]`,
      behaviour: `{ handling: [{ time: { mean: ${work} } }] }`,
      staffing: `{ all: [{ serves: [${each((name) => `[${name}]`)}], hours: always, agents: ${model['agents'] as number} }] }`,
    },
    {
      channels: '{ phone: { mode: live }, email: { mode: deferred, gives_way_to: [phone] } }',
      topics: `{ ${each((name) => `${name}: {}`)} }`,
      teams: `{ ${each((name) => `${name}: { tier: front }`)} }`,
      routing: `[${each((name) => `{ when: { topic: ${name} }, team: ${name} }`)}]`,
      objectives: countedAt([20]),
    },
  );
}
