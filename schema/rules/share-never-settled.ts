import { counted, say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { readPercentage } from '../values/index.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** An objective for a share of periods that the replications asked for could never show to be met, even if all of them met it. */
export const shareNeverSettled: Rule = {
  code: 'share-never-settled',
  severity: 'warning',
  sentence: 'no outcome of so few replications can show that an objective is met in this share of periods',
  avoid: 'objectives:\n  - { kpi: service_level, within: 20s, at_least: 80%, in: 95% }      # and 30 replications',
  prefer: 'replications: 100',
  why: 'Each replication is one period. After 30 that all met it, the share that meets it may still be as low as 88 %: the objective stays inconclusive, however good the policy is.',
  check: ({ policy, scenario }) => {
    if (!policy) return [];
    return piecesAt(policy.value, 'objectives.*.in').flatMap(({ path, value }) => {
      const share = typeof value === 'string' ? readPercentage(value) : undefined;
      if (share === undefined || share <= 0) return [];
      if (share >= 1) {
        const message = say`no number of replications shows that it is met in \`${String(value)}\` of all periods`;
        return [report(shareNeverSettled, policy, path, 'value', message, { hint: say`ask for \`99%\` or less` })];
      }
      const needed = fewestFor(share);
      if (needed > mostEver) {
        const message = say`${mostEver} replications, the most there can be, cannot show that it is met in \`${String(value)}\` of all periods`;
        return [report(shareNeverSettled, policy, path, 'value', message, { hint: say`ask for \`99%\` or less` })];
      }
      const most = scenario ? mostReplications(scenario.value.replications) : needed;
      if (most >= needed) return [];
      const message = say`${counted(most, 'replication')} cannot show that an objective is met in \`${String(value)}\` of periods: that takes ${needed} at least`;
      const hint = say`write \`replications: ${needed}\` or more, better a few times as many: each one that misses asks for more`;
      // It stands where it is found: the policy alone is right. Without `replications` that is the scenario as a whole.
      return [report(shareNeverSettled, scenario!, ['replications'], 'key', message, { hint })];
    });
  },
};

/** Replications at most, as the scenario's schema has it. */
const mostEver = 100_000;

/** As many as run, or may run. */
function mostReplications(replications: unknown): number {
  if (typeof replications === 'number') return replications;
  const { at_least: atLeast = 30, at_most: atMost, until } = mapOf(replications);
  if (until === undefined) return Number(atLeast);
  return Number(atMost ?? Math.max(200, Number(atLeast)));
}

/** Where all of n meet it, the exact 95 % interval of the share begins where n in a row have a chance of 2.5 %. */
function fewestFor(share: number): number {
  return Math.ceil(Math.log(0.025) / Math.log(share));
}
