import type { Bands, Bound, Level } from './bands.ts';

/** The level of a value: that of the first bound that it meets, else 1. */
export function levelOf({ bounds }: Pick<Bands, 'bounds'>, value: number): Level {
  return bounds.find(({ is }) => meets(is, value))?.level ?? 1;
}

function meets(is: Bound, value: number): boolean {
  if ('below' in is) return value < is.below;
  if ('atMost' in is) return value <= is.atMost;
  return 'above' in is ? value > is.above : value >= is.atLeast;
}
