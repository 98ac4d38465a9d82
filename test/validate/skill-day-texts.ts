import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { daysInARow, opening, profile } from './day-texts.ts';
import { countedAt, seconds } from './queue-texts.ts';

/** Periods of a day by name, each so many hours long. */
export const periods = ['first', 'second', 'third'] as const;
export const periodHours = 2;

/**
 * Days of calls of several types and groups of agents that change by period, each day with a level of its own: `pub-cc-simplemsk`. A type waits in a queue of nobody's own
 * and is offered at once to its groups in its order; a group that comes free takes whoever of its types has waited longest. Work and patience are those of the period of
 * arrival, which the customers' segments tell. The last period's agents stay until the next day's first.
 */
export function skillDayTexts({ model }: Case): Texts {
  const of = <Kind>(key: string) => model[key] as readonly Kind[];
  const rates = of<readonly number[]>('arrival_rate_per_min_by_type_period');
  const agents = of<readonly number[]>('agents_by_group_period');
  const variation = 100 / Math.sqrt((model['busyness'] as { readonly shape: number }).shape);
  const types = rates.map((_, i) => `class${i + 1}`);
  const byPeriod = (key: string): string =>
    periods.map((name, i) => `{ when: { segment: ${name} }, time: { mean: ${seconds(60 * of<number>(key)[i]!)} } }`).join(', ');
  const starts = periods.map((_, i) => opening + periodHours * i);
  const clock = (hours: number): string => `${String(hours).padStart(2, '0')}:00`;
  const shifts = (levels: readonly number[]): string =>
    levels.map((count, i) => `{ shift: ${clock(starts[i]!)}-${clock(starts[(i + 1) % starts.length]!)}, agents: ${count} }`).join(', ');
  const demand = types.flatMap((type, t) =>
    periods.map(
      (name, p) =>
        `{ channel: phone, topic: ${type}, segment: ${name}, count: ${rates[t]![p]! * 60 * periodHours * 7}, each: week, profile: ${name}.csv, varies: ${variation.toFixed(6)}%, per: day, across: all }`,
    ),
  );
  return oneQueue(
    {
      period: `{ from: 2026-01-05, to: ${new Date(Date.UTC(2026, 0, 4 + daysInARow)).toISOString().slice(0, 10)}, follow_up: 1d }`,
      demand: `[${demand.join(', ')}]`,
      behaviour: `{ handling: [${byPeriod('mean_service_min_by_arrival_period')}], patience: [${byPeriod('mean_patience_min_by_arrival_period')}] }`,
      staffing: `{ ${[...types.map((type) => `queue_of_${type}: [{ hours: always, agents: 0 }]`), ...agents.map((levels, i) => `pool${i + 1}: [${shifts(levels)}]`)].join(', ')} }`,
    },
    {
      segments: `{ ${periods.map((name) => `${name}: {}`).join(', ')} }`,
      topics: `{ ${types.map((type) => `${type}: {}`).join(', ')} }`,
      teams: `{ ${[...types.map((type) => `queue_of_${type}`), ...agents.map((_, i) => `pool${i + 1}`)].map((name) => `${name}: { tier: front }`).join(', ')} }`,
      routing: `[${types
        .map(
          (type, i) =>
            `{ when: { topic: ${type} }, team: queue_of_${type}, overflow: [${of<readonly number[]>('type_to_groups_in_order')
              [i]!.map((group) => `{ after: 0s, team: pool${group} }`)
              .join(', ')}] }`,
        )
        .join(', ')}]`,
      objectives: countedAt([0, model['answer_target_s'] as number]),
    },
    Object.fromEntries(
      periods.map((name, i) => [
        `${name}.csv`,
        profile([
          { minute: 60 * starts[i]!, weight: 1 },
          { minute: 60 * (starts[i]! + periodHours), weight: 0 },
        ]),
      ]),
    ),
  );
}
