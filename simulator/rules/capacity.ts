import { offeredLoad, onDuty } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { shortages } from './shortages.ts';
import type { Shortage } from './shortages.ts';

const hour = 3600;

/** What the teams are offered in an hour beyond what those on duty can do. Offered in Erlang, on duty in agents. */
export interface Peak extends Shortage {
  /** Hour of the window, from 0. */
  readonly hour: number;
  /** Hours of the window in which these teams are short of agents. */
  readonly hours: number;
}

/** Load against agents. */
export interface Capacity {
  /** Teams that cannot do in the whole period what they are offered in it. In hours of work. */
  readonly period: readonly Shortage[];
  /** Teams that cannot answer at once, in some hour, all who wait on the line: the worst hour of each. */
  readonly peaks: readonly Peak[];
}

/** Offered load against the agents on duty less those absent on average, over the window and in each of its hours. */
export function capacityOf(model: Model): Capacity {
  const { hours, live, deferred, overflow } = offeredLoad(model);
  const duty = model.groups.map((_, group) => onDuty(model, [group], hour));
  const serves = model.teams.map((_, team) =>
    model.groups.flatMap((group, i) => (group.serves.flat().some((other) => other === team || overflow[team]!.has(other)) ? [i] : [])),
  );
  const whole = (column: Float64Array, thing: number): number =>
    column.subarray(thing * hours, (thing + 1) * hours).reduce((sum, seconds) => sum + seconds, 0) / hour;
  const period = shortages(
    model.teams.map((_, team) => whole(live, team) + whole(deferred, team)),
    duty.map((column) => whole(column, 0)),
    serves,
  );
  const found = Array.from({ length: hours }, (_, i) =>
    shortages(
      model.teams.map((_, team) => live[team * hours + i]! / hour),
      duty.map((column) => column[i]! / hour),
      serves,
    ).map((shortage) => ({ ...shortage, hour: i, hours: 1 })),
  ).flat();
  return { period, peaks: worstOf(found) };
}

/** Of the peaks of the same teams the one in which most is missing. */
function worstOf(peaks: readonly Peak[]): Peak[] {
  const worst = new Map<string, Peak>();
  for (const peak of peaks) {
    const key = peak.teams.join();
    const known = worst.get(key);
    const [more, other] = known && known.offered - known.onDuty >= peak.offered - peak.onDuty ? [known, peak] : [peak, known];
    worst.set(key, { ...more, hours: more.hours + (other?.hours ?? 0) });
  }
  return [...worst.values()];
}
