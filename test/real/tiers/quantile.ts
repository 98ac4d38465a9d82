/** The least value up to which a part `q` of all weight lies. */
export function quantile(values: readonly { readonly value: number; readonly weight: number }[], q: number): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return sorted.find(({ weight }) => (sum += weight) >= q * total)!.value;
}
