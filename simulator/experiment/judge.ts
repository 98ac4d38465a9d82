import type { InShare, Interval, JudgedObjective } from '../../schema/index.ts';
import { binomialInterval, trialsToShow } from '../stats/index.ts';
import { level } from './evidence.ts';
import type { Own } from './evidence.ts';

/** What the scenario's schema allows. */
const mostReplications = 100_000;

/** Whether a value is what the objective wants. */
export function meets(value: number, bound: JudgedObjective['bound'], target: number): boolean {
  if (bound === 'at_least') return value >= target;
  if (bound === 'at_most') return value <= target;
  return bound === 'above' ? value > target : value < target;
}

/**
 * Judged on the interval: met where all of it meets the target, missed where none of it does, else inconclusive. (semantics.md, 7)
 * Where nothing was left to chance the value is all there is, and decides.
 */
export function judge(
  value: number | null,
  interval: Interval | null,
  chance: boolean,
  bound: JudgedObjective['bound'],
  target: number,
): JudgedObjective['verdict'] {
  if (value === null || (!interval && chance)) return 'inconclusive';
  const ends = interval ? [interval.low, interval.high] : [value];
  const met = ends.map((end) => meets(end, bound, target));
  if (met.every(Boolean)) return 'met';
  return met.some(Boolean) ? 'inconclusive' : 'missed';
}

/** Share of replications whose own figure meets every target; null where there is nothing to measure. */
export function shareMet(value: number | null, own: readonly Own[], targets: readonly Target[]): number | null {
  if (value === null || own.length === 0) return null;
  return own.filter((one) => targets.every(({ bound, target }) => meets(one.value, bound, target))).length / own.length;
}

export type Target = Pick<JudgedObjective, 'bound' | 'target'>;

/**
 * Judged on the share of replications whose own figure meets the target (a replication is one period), by its exact binomial interval: met where all of that
 * is at least the share wanted, missed where none of it is. What the run's end left open may go either way.
 */
export function judgeShare(
  own: readonly Own[],
  share: number,
  chance: boolean,
  one: Target,
): readonly [JudgedObjective['verdict'], InShare] {
  const ends = own.map(({ low, high }) => [low, high].map((end) => meets(end, one.bound, one.target)));
  const [of, met, mayMeet] = [
    own.length,
    ends.filter((both) => both.every(Boolean)).length,
    ends.filter((both) => both.some(Boolean)).length,
  ];
  const [worst, best] = [met, mayMeet].map((count) => binomialInterval(count, of, level).interval);
  const interval = chance && worst && best ? { low: worst.low, high: best.high, level } : null;
  const sure = interval ?? (chance || of === 0 ? null : { low: met / of, high: mayMeet / of });
  const verdict = !sure ? 'inconclusive' : sure.low >= share ? 'met' : sure.high < share ? 'missed' : 'inconclusive';
  const enough = verdict === 'inconclusive' && chance ? trialsToShow(of - met, share, level, mostReplications) : null;
  return [verdict, { share, met, of, undecided: mayMeet - met, interval, enough }];
}

/** Missed where any is, else inconclusive where any is, else met. */
export function worst(verdicts: readonly JudgedObjective['verdict'][]): JudgedObjective['verdict'] | 'none' {
  return (['missed', 'inconclusive', 'met'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'none';
}
