import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A tier of people (level 1 and above) that no team belongs to. */
export const tierWithoutTeam: Rule = {
  code: 'tier-without-team',
  severity: 'warning',
  sentence: 'no team belongs to a tier above 0',
  avoid: 'tiers:\n  front_line: { level: 1 }\n  experts: { level: 2 }\nteams:\n  care: { tier: front_line }',
  prefer: 'tiers:\n  front_line: { level: 1 }\n  experts: { level: 2 }\nteams:\n  care: { tier: front_line }\n  product: { tier: experts }',
  why: 'Above tier 0 people do the work. What is passed up to a tier without a team finds nobody there, and what only that tier may give, nobody gives.',
  check: ({ policy, words }) => {
    if (!policy) return [];
    const tiers = new Set(piecesAt(words, 'teams.*.tier').map(({ value }) => value));
    return piecesAt(policy.value, 'tiers.*')
      .filter(({ path, value }) => mapOf(value)['level'] !== 0 && !tiers.has(path[1]))
      .map(({ path }) => {
        const hint = say`give a team \`tier: ${path[1]!}\`, or take the tier out`;
        return report(tierWithoutTeam, policy, path, 'key', say`no team belongs to the tier \`${path[1]!}\``, { hint });
      });
  },
};
