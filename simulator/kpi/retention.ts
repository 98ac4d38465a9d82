import type { Ratio } from './ratio.ts';

/**
 * The part of its customers that a period keeps: (customers at the end - acquired during it) / customers at the start. 350 at the start, 300 at the end and
 * 76 acquired make 64 %. (domain.md, 8)
 */
export function retention(customers: { readonly start: number; readonly end: number; readonly acquired: number }): Ratio {
  const { start, end, acquired } = customers;
  return { numerator: end - acquired, denominator: start };
}
