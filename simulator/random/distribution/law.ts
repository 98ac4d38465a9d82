/** A duration in seconds, or any quantity that a law is about. */
type Quantity = number;

/**
 * A distribution as it is told. `mean` and `sd` are those of the distribution itself; a normal is cut: what it draws below 0 is 0. An empirical law
 * draws `values` (ascending) as they are, value i with share cumulative[i] - cumulative[i - 1]; the last of `cumulative` is 1.
 */
export type Law =
  | { readonly kind: 'constant'; readonly value: Quantity }
  | { readonly kind: 'exponential'; readonly mean: Quantity }
  | { readonly kind: 'lognormal' | 'gamma' | 'normal'; readonly mean: Quantity; readonly sd: Quantity }
  | { readonly kind: 'empirical'; readonly values: ArrayLike<Quantity>; readonly cumulative: ArrayLike<number> };

/** The empirical law of observed values, in any order, each with its weight (1 where left out). */
export function empirical(observed: ArrayLike<Quantity>, weights?: ArrayLike<number>): Law {
  const order = Array.from(observed, (_, i) => i).sort((i, j) => observed[i]! - observed[j]!);
  const values = Float64Array.from(order, (i) => observed[i]!);
  const cumulative = new Float64Array(order.length);
  let sum = 0;
  order.forEach((i, place) => (cumulative[place] = sum += weights ? weights[i]! : 1));
  for (let place = 0; place < cumulative.length; place++) cumulative[place] = cumulative[place]! / sum;
  return { kind: 'empirical', values, cumulative };
}
