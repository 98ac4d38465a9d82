import { Center } from '../../simulator/center/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { oneQueue } from '../support/one-queue.ts';
import { modelOf } from '../support/simulation.ts';
import { profile } from './day-texts.ts';
import { FirstServed } from './first-served.ts';
import { seconds } from './queue-texts.ts';

const halfDay = 12 * 3600;

/** A single agent's days that begin empty, so that the first customers of each can be looked at. */
export interface FirstOfDays {
  readonly model: Model;
  readonly days: number;
  readonly customers: number;
  /** Seconds that one unit of the case's time lasts here. */
  readonly unit: number;
}

/**
 * So many days in a row: on each, arrivals until noon, enough of them that the first `customers` come for certain (nine standard deviations), and the rest of the day to
 * empty. `rate` and `service` are the case's, in a unit of time of its own, which is stretched to fit.
 */
export function firstOfDays(days: number, customers: number, rate: number, service: number): FirstOfDays {
  const expected = Math.ceil(customers + 9 * Math.sqrt(customers) + 9);
  const unit = (halfDay / expected) * rate;
  const weekly = profile([
    { minute: 0, weight: 1 },
    { minute: 12 * 60, weight: 0 },
  ]);
  const model = modelOf(
    oneQueue(
      {
        period: `{ from: 2026-01-05, to: ${new Date(Date.UTC(2026, 0, 4 + days)).toISOString().slice(0, 10)}, follow_up: 2d }`,
        demand: `[{ channel: phone, topic: any, count: ${7 * expected}, each: week, profile: profile.csv }]`,
        behaviour: `{ handling: [{ time: { mean: ${seconds(service * unit)} } }] }`,
      },
      {},
      { 'profile.csv': weekly },
    ),
  );
  return { model, days, customers, unit };
}

/** The mean wait of the first customers of each day of a replication, in the case's unit. */
export function meanFirstWaits(
  { model, days, customers, unit }: FirstOfDays,
  seed: number,
  replication: number,
): { means: number[]; customers: number } {
  const center = new Center(model, seed, replication);
  const watch = new FirstServed(center.life, model.window.from, { count: days, length: 2 * halfDay, customers });
  center.run(watch);
  watch.complete();
  const means = Array.from({ length: days }, (_, day) => {
    let sum = 0;
    for (let i = day * customers; i < (day + 1) * customers; i++) sum += watch.waits[i]!;
    return sum / customers / unit;
  });
  return { means, customers: watch.all };
}
