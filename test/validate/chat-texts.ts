import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import { arrivalRate, quantity } from './cases.ts';
import type { Case } from './cases.ts';
import { countedAt, day, seconds, steadyPeriod } from './queue-texts.ts';

/** As many contacts at once as the language lets an agent hold, for a case that sets no limit: a hundred are as good as never at once there. */
const unlimited = 100;

/** Several contacts at once by each agent: each on its own, each the slower the more there are, or all sharing their agent (processor sharing). */
export function chatTexts({ model }: Case, customers: number): Texts {
  const rates = model['agent_total_completion_rate_per_min_by_concurrency'] as Readonly<Record<string, number>> | undefined;
  const slots = model['slots_per_agent'];
  const rate = arrivalRate(model);
  const work = rates ? 60 / rates['1']! : (quantity(model, 'mean_chat') ?? quantity(model, 'mean_work') ?? quantity(model, 'work')!);
  const time = model['work'] === 'deterministic' ? seconds(work) : `{ mean: ${seconds(work)} }`;
  const patience = quantity(model, 'mean_patience');
  // With n at once each goes on at an n-th of their common rate.
  const stretch = Object.entries(rates ?? {}).map(([n, common]) => `${Number(((100 * Number(n) * rates!['1']!) / common).toFixed(6))}%`);
  const concurrency = slots === 'unlimited' ? '{ linear: 100% }' : `{ stretch: [${stretch.length > 0 ? stretch.join(', ') : '100%'}] }`;
  return oneQueue(
    {
      period: steadyPeriod(customers / rate, (patience === undefined ? 1000 : 200) * work),
      demand: `[{ channel: chat, topic: any, count: ${rate * day}, each: day }]`,
      behaviour: `{ handling: [{ time: ${time} }], concurrency: [${concurrency}]${patience === undefined ? '' : `, patience: [{ time: { mean: ${seconds(patience)} } }]`} }`,
      staffing: `{ care: [{ hours: always, agents: ${model['agents'] as number} }] }`,
    },
    {
      channels: `{ chat: { mode: live, at_once: ${slots === 'unlimited' ? unlimited : (slots as number)} } }`,
      objectives: countedAt([0, quantity(model, 'answer_target') ?? 20]),
    },
  );
}
