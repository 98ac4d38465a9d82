import { log, pow } from '../math.ts';
import type { Variates } from '../variates.ts';

/**
 * A gamma variate of the given shape and scale 1, for the draw that begins with `word` (G. Marsaglia and W. Tsang, "A simple method for generating
 * gamma variables", 2000): further blocks of the place serve its trials.
 */
export function gamma(variates: Variates, word: number, shape: number): number {
  // Below 1 the density has no peak to start from: draw shape + 1 and shrink it by a power of a share, here the word itself.
  const whole = shape < 1 ? shape + 1 : shape;
  const d = whole - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let round = 1; ; round++) {
    const { a, b } = variates.further(word, round);
    const x = variates.normal(a);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = variates.share(b) + 1.1641532182693481e-10;
    if (u < 1 - 0.0331 * x * x * x * x || log(u) < 0.5 * x * x + d * (1 - v + log(v)))
      return shape < 1 ? d * v * pow(variates.share(word) + 1.1641532182693481e-10, 1 / shape) : d * v;
  }
}
