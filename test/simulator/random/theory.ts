/** Distance of a sample from a distribution function, times the root of its size: above 1.95 once in a thousand true samples (Kolmogorov). */
export function kolmogorov(sample: Float64Array, cdf: (x: number) => number): number {
  const sorted = sample.slice().sort();
  let distance = 0;
  sorted.forEach((x, i) => {
    const share = cdf(x);
    distance = Math.max(distance, share - i / sorted.length, (i + 1) / sorted.length - share);
  });
  return distance * Math.sqrt(sorted.length);
}

/** The standard normal distribution function, to about 1e-15: its series around 0, its continued fraction in the tails. */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (z > 5) {
    let fraction = z;
    for (let k = 60; k > 0; k--) fraction = z + k / fraction;
    return x > 0 ? 1 - density / fraction : density / fraction;
  }
  let sum = z;
  for (let term = z, k = 3; term > sum * 1e-18; k += 2) sum += term *= (z * z) / k;
  return x > 0 ? 0.5 + density * sum : 0.5 - density * sum;
}

/** Pearson's statistic against equal expectations, as a standard normal (Wilson and Hilferty): beyond 4 either way is no chance. */
export function chiSquare(counts: ArrayLike<number>): number {
  const cells = Array.from(counts);
  const expected = cells.reduce((sum, count) => sum + count, 0) / cells.length;
  const statistic = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = cells.length - 1;
  return (Math.cbrt(statistic / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
}

/** Mean and variance with the standard error of each, from the sample's own moments. */
export function momentsOf(sample: Float64Array): { mean: number; meanError: number; sd: number; sdError: number } {
  const n = sample.length;
  const mean = sample.reduce((sum, x) => sum + x, 0) / n;
  const central = (power: number): number => sample.reduce((sum, x) => sum + (x - mean) ** power, 0) / n;
  const variance = central(2);
  const sd = Math.sqrt(variance);
  return { mean, meanError: sd / Math.sqrt(n), sd, sdError: Math.sqrt((central(4) - variance ** 2) / n) / (2 * sd) };
}
