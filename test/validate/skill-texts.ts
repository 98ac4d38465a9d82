import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { countedAt, day, seconds, steadyPeriod } from './queue-texts.ts';

/** Where a class waits: in a queue of nobody's own, or in that of the first of its pools. */
export type Home = 'nobody' | 'first_pool';

/**
 * Classes of calls and pools of agents with static priorities. A class is offered to its pools in its order at once (`overflow`, `after: 0s`): so it goes to the first
 * that has somebody idle. A pool that comes free takes the higher priority first, or, where its own queue is the class it prefers, that (`home`).
 */
export function skillTexts({ model }: Case, customers: number, home: Home): Texts {
  const of = <Kind>(key: string) => model[key] as readonly Kind[];
  const rates = of<number>('arrival_rates_per_min').map((rate) => rate / 60);
  const agents = of<number>('agents_by_pool');
  const work = workOf(of<readonly (number | null)[]>('mean_service_min_by_pool_class'));
  const all = rates.reduce((sum, rate) => sum + rate);
  const within = (model['answer_target_min_by_class'] as readonly number[] | null) ?? [];
  const pools = of<readonly number[]>('class_to_pools_in_order');
  const queueOf = (i: number): string => (home === 'nobody' ? `queue${i + 1}` : `pool${pools[i]![0]}`);
  const further = (i: number): readonly number[] => (home === 'nobody' ? pools[i]! : pools[i]!.slice(1));
  const each = (says: (name: string, i: number) => string): string => rates.map((_, i) => says(`class${i + 1}`, i)).join(', ');
  const queues = home === 'nobody' ? rates.map((_, i) => `queue${i + 1}`) : [];
  const teams = [...queues, ...agents.map((_, i) => `pool${i + 1}`)];
  const ranks = home === 'nobody' ? ranksOf(of<readonly number[]>('pool_to_classes_in_priority_order'), rates.length) : rates.map(() => 1);
  return oneQueue(
    {
      period: steadyPeriod(customers / all, 200 * Math.max(...work)),
      demand: `[${each((name, i) => `{ channel: phone, topic: ${name}, count: ${rates[i]! * day}, each: day }`)}]`,
      behaviour: `{ handling: [${each((name, i) => `{ when: { topic: ${name} }, time: { mean: ${seconds(work[i]!)} } }`)}], patience: [${each(
        (name, i) =>
          `{ when: { topic: ${name} }, leaves_at_once: ${100 * of<number>('balk_probability_if_must_wait')[i]!}%, time: { mean: ${seconds(60 * of<number>('mean_patience_min')[i]!)} } }`,
      )}] }`,
      staffing: `{ ${[...queues.map((name) => `${name}: [{ hours: always, agents: 0 }]`), ...agents.map((count, i) => `pool${i + 1}: [{ hours: always, agents: ${count} }]`)].join(', ')} }`,
    },
    {
      topics: `{ ${each((name) => `${name}: {}`)} }`,
      teams: `{ ${teams.map((name) => `${name}: { tier: front }`).join(', ')} }`,
      priorities: `{ ${each((name, i) => `of_${name}: { rank: ${ranks[i]} }`)} }`,
      priority: `[${each((name) => `{ when: { topic: ${name} }, priority: of_${name} }`)}]`,
      routing: `[${each(
        (name, i) =>
          `{ when: { topic: ${name} }, team: ${queueOf(i)}, overflow: [${further(i)
            .map((pool) => `{ after: 0s, team: pool${pool} }`)
            .join(', ')}] }`,
      )}]`,
      objectives: countedAt([...new Set([0, ...within.map((minutes) => 60 * minutes)])]),
    },
  );
}

/** Seconds of work of each class: whoever does it must be as quick as the others. */
function workOf(byPool: readonly (readonly (number | null)[])[]): number[] {
  return byPool[0]!.map((_, i) => {
    const [one, ...others] = new Set(byPool.map((pool) => pool[i]).filter((minutes) => typeof minutes === 'number'));
    if (one === undefined || others.length > 0) throw new Error(`class ${i + 1} takes each pool another time`);
    return 60 * one;
  });
}

/** Ranks that put the classes into every pool's order. */
function ranksOf(orders: readonly (readonly number[])[], classes: number): number[] {
  const ranks = new Array<number>(classes).fill(1);
  for (let round = 0; round < classes; round++)
    for (const order of orders)
      order.slice(1).forEach((one, i) => {
        ranks[one - 1] = Math.max(ranks[one - 1]!, ranks[order[i]! - 1]! + 1);
      });
  for (const order of orders)
    if (order.some((one, i) => i > 0 && ranks[one - 1]! <= ranks[order[i - 1]! - 1]!))
      throw new Error('the pools’ orders contradict each other');
  return ranks;
}
