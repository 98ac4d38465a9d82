import type { ConcurrencyRow } from '../../schema/index.ts';
import { readPercentage } from '../../schema/values/index.ts';
import { must } from './checked.ts';
import type { Model } from './model.ts';
import type { Scope } from './scope.ts';

/** What each row of `concurrency` says, for as many contacts at once as any channel allows. */
export function compileStretches({ policy, scenario }: Pick<Scope, 'policy' | 'scenario'>): Model['stretches'] {
  const atOnce = Math.max(...Object.values(policy.channels).map(({ at_once }) => at_once ?? 1));
  return (scenario.behaviour.concurrency ?? []).map((row) => Array.from({ length: atOnce }, (_, others) => stretchOf(row, others)));
}

/** How many times as long work takes beside so many others. A list that ends earlier goes on with its last. */
function stretchOf({ stretch, linear }: ConcurrencyRow, others: number): number {
  if (linear !== undefined) return 1 + others * must(readPercentage(linear));
  const said = stretch ?? ['100%'];
  return must(readPercentage(said[Math.min(others, said.length - 1)]!));
}
