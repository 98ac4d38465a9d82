import type { Policy } from '../../schema/index.ts';
import type { FactSpace } from '../../schema/tables/index.ts';
import { aboutOf, boundsOf } from './objectives.ts';
import type { Seconds } from './rulebook.ts';
import type { Incentive } from './asked-figures.ts';

/** The policy's incentives: what must be reached, and what is gained by it. */
export function compileIncentives(policy: Policy, space: FactSpace, thresholds: readonly Seconds[]): Incentive[] {
  return (policy.incentives ?? []).map((written) => ({
    ...aboutOf(written, space, thresholds),
    bounds: boundsOf(written),
    each: written.each ?? 'month',
    per: written.per ?? 'team',
    reward: written.reward,
    title: written.title,
  }));
}
