import type { Interval, JudgedObjective } from '../../schema/index.ts';

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

/** Missed where any is, else inconclusive where any is, else met. */
export function worst(verdicts: readonly JudgedObjective['verdict'][]): JudgedObjective['verdict'] | 'none' {
  return (['missed', 'inconclusive', 'met'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'none';
}
