import type { PolicyRules } from './rulebook.ts';

/** The money facts that some amount of compensation is a share of. */
export function sharedFacts({ events }: Pick<PolicyRules, 'events'>): ReadonlySet<number> {
  const amounts = events.flatMap(({ give }) => give.map(({ says }) => says.amount));
  return new Set(amounts.flatMap((amount) => (typeof amount === 'object' ? [amount.of] : [])));
}
