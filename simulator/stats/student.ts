import { betaQuantile } from './beta.ts';

const known = new Map<string, number>();

/**
 * The t below which a share of Student's distribution lies; `freedom` is its degrees of freedom, above 0. By t^2 / (freedom + t^2), which is beta
 * distributed with parameters 1/2 and freedom / 2.
 */
export function studentQuantile(share: number, freedom: number): number {
  if (share < 0.5) return -studentQuantile(1 - share, freedom);
  const key = `${share} ${freedom}`;
  let t = known.get(key);
  if (t === undefined) {
    const near = betaQuantile(2 * share - 1, 0.5, freedom / 2);
    // The part that is the smaller keeps its digits.
    if (near < 0.5) t = Math.sqrt((freedom * near) / (1 - near));
    else {
      const far = betaQuantile(2 * (1 - share), freedom / 2, 0.5);
      t = Math.sqrt((freedom * (1 - far)) / far);
    }
    known.set(key, t);
  }
  return t;
}
