import { exp, log } from '../random/index.ts';

/** The logarithm of the gamma function for x > 0: Stirling's series, from 16 on. */
export function logGamma(x: number): number {
  let shift = 1;
  while (x < 16) shift *= x++;
  const t = 1 / (x * x);
  const series = (1 / 12 - t * (1 / 360 - t * (1 / 1260 - t * (1 / 1680 - t * (1 / 1188 - (t * 691) / 360360))))) / x;
  return (x - 0.5) * log(x) - x + 0.9189385332046727 + series - log(shift);
}

/**
 * The beta distribution function with parameters a and b at x: the regularised incomplete beta function, by its continued fraction (DLMF 8.17.22) with
 * Lentz's algorithm.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return front * fraction;
}

/** The x at which the beta distribution function is `share`: by halving, down to neighbouring doubles. */
export function betaQuantile(share: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (betaCdf(middle, a, b) < share) low = middle;
    else high = middle;
  }
}
