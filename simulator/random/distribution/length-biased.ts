import { exp } from '../math.ts';
import { empirical } from './law.ts';
import type { Law } from './law.ts';

/** Cells in which the density of a cut normal is summed. */
const cells = 1024;

/**
 * The law of the length of what is met under way at a moment of no account: a length is met in proportion to itself, so its density is x f(x) / mean
 * (W. Feller, An Introduction to Probability Theory and Its Applications, vol. 2, XI.4). Of such a length an even part is still to come.
 */
export function lengthBiased(law: Law): Law {
  switch (law.kind) {
    case 'constant':
      return law;
    case 'exponential':
      return { kind: 'gamma', mean: 2 * law.mean, sd: Math.SQRT2 * law.mean };
    case 'empirical': {
      const { values, cumulative } = law;
      const weights = Array.from(cumulative, (share, i) => (share - (cumulative[i - 1] ?? 0)) * values[i]!);
      return weights.some((weight) => weight > 0) ? empirical(values, weights) : law;
    }
  }
  const { kind, mean, sd } = law;
  if (sd === 0 || mean === 0) return law;
  const variation = (sd / mean) * (sd / mean);
  if (kind === 'lognormal') return { kind, mean: mean * (1 + variation), sd: sd * (1 + variation) };
  if (kind === 'gamma') return { kind, mean: mean * (1 + variation), sd: sd * Math.sqrt(1 + variation) };
  const step = (mean + 8 * sd) / cells;
  const middles = Array.from({ length: cells }, (_, i) => (i + 0.5) * step);
  const density = (x: number): number => x * exp((-0.5 * ((x - mean) * (x - mean))) / (sd * sd));
  return empirical(middles, middles.map(density));
}
