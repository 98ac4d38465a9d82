import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { readShare, writeShare } from '../values/index.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Shares of which every ticket has one, that are more or less than the whole. */
export const sharesDoNotAddUp: Rule = {
  code: 'shares-do-not-add-up',
  severity: 'error',
  sentence: 'shares do not add up to 100%',
  avoid: 'mix:\n  segment: [{ shares: { vip: 10%, standard: 80% } }]',
  prefer: 'mix:\n  segment: [{ shares: { vip: 10%, standard: 90% } }]',
  why: 'Every ticket is one of them. What is missing to 100% would be tickets that are nothing, what is above it tickets that are two things.',
  check: ({ scenario }) =>
    scenario
      ? ['mix.*.*.shares', 'behaviour.outcome.*.shares'].flatMap((pattern) =>
          piecesAt(scenario.value, pattern).flatMap(({ path, value }) => {
            const shares = Object.values(mapOf(value)).map((share) => (typeof share === 'string' ? readShare(share) : undefined));
            if (!shares.length || shares.includes(undefined)) return [];
            const sum = shares.reduce<number>((all, share) => all + share!, 0);
            if (Math.abs(sum - 1) < 1e-9) return [];
            const off = sum < 1 ? say`\`${writeShare(1 - sum)}\` is missing` : say`\`${writeShare(sum - 1)}\` is too much`;
            return [
              report(sharesDoNotAddUp, scenario, path, 'value', say`these shares add up to \`${writeShare(sum)}\`, not \`100%\``, {
                hint: off,
              }),
            ];
          }),
        )
      : [],
};
