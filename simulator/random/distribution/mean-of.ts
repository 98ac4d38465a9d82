import { exp } from '../math.ts';
import type { Law } from './law.ts';

/** The mean of what a law draws. That of a normal is a little above the mean told, because it is cut at 0. */
export function meanOf(law: Law): number {
  switch (law.kind) {
    case 'constant':
      return law.value;
    case 'normal':
      return law.sd === 0 ? law.mean : cutNormalMean(law.mean, law.sd);
    case 'empirical': {
      let mean = 0;
      for (let i = 0; i < law.values.length; i++) mean += law.values[i]! * (law.cumulative[i]! - (i ? law.cumulative[i - 1]! : 0));
      return mean;
    }
    default:
      return law.mean;
  }
}

/** m Phi(z) + s phi(z), z = m / s, for m >= 0; Phi by its series (G. Marsaglia, "Evaluating the normal distribution", 2004). */
function cutNormalMean(mean: number, sd: number): number {
  const z = mean / sd;
  if (z > 8) return mean;
  const density = exp(-0.5 * z * z) / 2.5066282746310002;
  let sum = z;
  for (let term = z, k = 3; term > sum * 1e-17; k += 2) sum += term *= (z * z) / k;
  return mean * (0.5 + density * sum) + sd * density;
}
