import type { Kpi } from '../kpi/index.ts';

/** What a result adds to a figure that rests on assumptions. */
export function markOf({ assumed }: Kpi): { readonly assumed?: true } {
  return assumed ? { assumed: true } : {};
}
