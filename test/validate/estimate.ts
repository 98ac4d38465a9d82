import { ratioInterval, studentQuantile } from '../../simulator/stats/index.ts';
import { farthest } from './study.ts';
import type { Finding, Row } from './study.ts';

/** One replication's part of a figure: numerator and denominator. */
export type Part = readonly [numerator: number, denominator: number];

/** A number that a case expects. `unit`: what one of the case's unit is, in ours. */
export interface Question {
  readonly figure: string;
  readonly expected: number;
  readonly unit: number;
  /** The reference's own standard error, where it is itself a simulation; 0: exact. */
  readonly expectedError: number;
}

/** What is observed of each replication: a part of every question, in their order. */
export interface Experiment {
  readonly questions: readonly Question[];
  readonly observe: (seed: number, replication: number) => { readonly parts: readonly Part[]; readonly customers: number };
  /** Replications: at least, looked at after every so many, at most. */
  readonly fewest: number;
  readonly step: number;
  readonly most: number;
}

/** The acceptance of ../shared/validation/README.md: a relative standard error of 0.4 %, or for shares an absolute one of 0.001. */
const relativeError = 0.004;
const shareError = 0.001;

/** Replications until every figure is precise enough, or there are as many as there may be. */
export function estimate({ questions, observe, fewest, step, most }: Experiment, seed: number): Finding {
  const parts = questions.map((): { numerators: number[]; denominators: number[] } => ({ numerators: [], denominators: [] }));
  let customers = 0;
  for (let done = 1; ; done++) {
    const seen = observe(seed, done - 1);
    customers += seen.customers;
    seen.parts.forEach(([numerator, denominator], i) => {
      parts[i]!.numerators.push(numerator);
      parts[i]!.denominators.push(denominator);
    });
    if (done < fewest || (done < most && done % step > 0)) continue;
    const rows = questions.map((question, i) => rowOf(question, parts[i]!.numerators, parts[i]!.denominators));
    if (done >= most || rows.every(({ precision }) => precision!.enough)) return { seed, customers, rows };
  }
}

/** The ratio of sums with the product's own interval; its standard error is half of that over Student's quantile. */
function rowOf({ figure, expected, unit, expectedError }: Question, numerators: readonly number[], denominators: readonly number[]): Row {
  const { value, interval } = ratioInterval(numerators, denominators, 0.95);
  const found = value! / unit;
  const [low, high] = [interval!.low / unit, interval!.high / unit];
  const error = (high - low) / 2 / studentQuantile(0.975, numerators.length - 1);
  return { figure, expected, found, interval: { low, high }, ...judged({ figure, expected, expectedError }, found, error) };
}

/** Whether a value with this standard error agrees, and whether it is precise enough to say so. */
export function judged(
  { figure, expected, expectedError }: Omit<Question, 'unit'>,
  found: number,
  error: number,
): Pick<Row, 'z' | 'precision' | 'agrees'> {
  const wide = Math.sqrt(error ** 2 + expectedError ** 2);
  const z = found === expected ? 0 : (found - expected) / wide;
  const relative = expected === 0 ? 0 : error / Math.abs(expected);
  const isShare = /^(p_|sl_|service_level|answered_(with)?in_T|agent_idle|slot_occupancy|occupancy|coverage)/.test(figure);
  const enough = relative <= relativeError || (isShare && error <= shareError);
  return { z, precision: { reached: relative, enough }, agrees: Math.abs(z) <= farthest };
}
