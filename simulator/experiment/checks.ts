import type { Check } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';

/** The largest relative difference that rounding explains (semantics.md, 7). */
const tolerance = 1e-9;

/** What every run verifies about itself. */
export function checksOf(tallies: readonly Tallies[]): Check[] {
  const total = (count: (checks: Tallies['checks']) => number): number => tallies.reduce((sum, { checks }) => sum + count(checks), 0);
  const broken = tallies.filter(({ checks }) => !checks.conserved).length;
  const worst = tallies.reduce((most, { checks }) => Math.max(most, checks.queueError), 0);
  return [
    {
      id: 'conservation',
      passed: broken === 0,
      detail:
        `${total(({ arrived }) => arrived)} tickets arrived, ${total(({ ended }) => ended)} ended, ${total(({ open }) => open)} were still open; ` +
        (broken === 0
          ? 'nothing was lost or made, in every class of every replication'
          : `the count does not close in ${broken} of ${tallies.length} replications`),
    },
    {
      id: 'queue_length',
      passed: worst <= tolerance,
      detail: `the integral of every queue's length and the sum of the waits in it differ by ${Number(worst.toPrecision(2))} of their size at most`,
    },
  ];
}
