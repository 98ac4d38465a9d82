/** The value of a number: value i holds the numbers in [cuts[i - 1], cuts[i]). */
export function valueIn(cuts: readonly number[], number: number): number {
  let value = 0;
  while (value < cuts.length && number >= cuts[value]!) value++;
  return value;
}
