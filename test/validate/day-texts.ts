import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import { arrivalRate, meanWork, quantity } from './cases.ts';
import type { Case } from './cases.ts';
import { countedAt, seconds } from './queue-texts.ts';

/** Every day begins empty and has the night to end: so many days in a row are so many independent ones. */
export const daysInARow = 28;

/** When a day's arrivals begin, in hours. */
export const opening = 8;

const hour = 3600;

/** Arrivals by hour of the day's opening, and how many agents there are in each. */
export interface Day {
  readonly arrivals: readonly number[];
  readonly agents: readonly number[];
}

/** The day of a case: hours with their own rates and agents, or one rate for as long as the day is open. */
export function dayOf({ model }: Case): Day {
  const rates = model['arrival_rate_per_hour'] as readonly number[] | undefined;
  if (rates) return { arrivals: rates, agents: model['agents_by_hour'] as readonly number[] };
  const hours = (model['day_min'] as number) / 60;
  const perHour = arrivalRate(model) * hour;
  return { arrivals: Array.from({ length: hours }, () => perHour), agents: Array.from({ length: hours }, () => model['agents'] as number) };
}

/** Mean seconds of patience of those who wait at all; undefined: everybody waits. */
export function patienceOf(model: Case['model']): number | undefined {
  return quantity(model, 'mean_patience') ?? quantity((model['patience'] ?? {}) as Case['model'], 'mean');
}

/** The share who leave at once if they must wait. */
export function leaversOf(model: Case['model']): number {
  const patience = model['patience'] as { readonly p_zero?: number } | undefined;
  return (model['balk_probability_if_must_wait'] as number | undefined) ?? patience?.p_zero ?? 0;
}

/** Days of a case as texts: a row of shifts for each hour and its number of agents. The last hour's agents stay until the next day's first. */
export function dayTexts(one: Case): Texts {
  const { model } = one;
  const { arrivals, agents } = dayOf(one);
  const patience = patienceOf(model);
  const leavers = leaversOf(model);
  const capacity = model['queue_capacity'] as number | undefined;
  const percent = Number((100 * leavers).toFixed(6));
  const patient = patience === undefined ? [] : [`{ time: { mean: ${seconds(patience)} } }`];
  const rows = [...(leavers > 0 ? ['{ when: { hasty: yes }, time: 0s }'] : []), ...patient];
  return oneQueue(
    {
      period: `{ from: 2026-01-05, to: ${new Date(Date.UTC(2026, 0, 4 + daysInARow)).toISOString().slice(0, 10)}, follow_up: 1d }`,
      demand: `[{ channel: phone, topic: any, count: ${7 * arrivals.reduce((sum, each) => sum + each)}, each: week, profile: profile.csv }]`,
      ...(leavers > 0 ? { mix: `{ hasty: [{ shares: { yes: ${percent}%, no: ${Number((100 - percent).toFixed(6))}% } }] }` } : {}),
      behaviour: `{ handling: [{ time: { mean: ${seconds(meanWork(model))} } }]${rows.length ? `, patience: [${rows.join(', ')}]` : ''} }`,
      staffing: `{ care: [${shifts(agents).join(', ')}] }`,
      ...(capacity === undefined ? {} : { queues: `{ care: { at_most: ${capacity}, when_full: refuse } }` }),
    },
    {
      objectives: countedAt([0, quantity(model, 'answer_target')!]),
      ...(leavers > 0 ? { facts: '{ hasty: { type: yes_no } }' } : {}),
    },
    {
      'profile.csv': profile([
        ...arrivals.map((weight, i) => ({ minute: 60 * (opening + i), weight })),
        { minute: 60 * (opening + arrivals.length), weight: 0 },
      ]),
    },
  );
}

/** A weekly profile, every day the same. */
export function profile(day: readonly { readonly minute: number; readonly weight: number }[]): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const rows = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].flatMap((name) =>
    day.map(({ minute, weight }) => `${name},${two(Math.floor(minute / 60))}:${two(minute % 60)},${Number(weight.toFixed(9))}`),
  );
  return `day,time,weight\n${rows.join('\n')}\n`;
}

function shifts(levels: readonly number[]): string[] {
  const clock = (at: number): string => `${String(at).padStart(2, '0')}:00`;
  return levels.map((agents, i) => `{ shift: ${clock(opening + i)}-${clock(opening + ((i + 1) % levels.length))}, agents: ${agents} }`);
}
