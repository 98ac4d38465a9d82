import { say } from '../said/index.ts';
import { report } from './reading/report.ts';
import { valueAt } from './reading/places.ts';
import type { Rule } from './rule.ts';

/** Cuts of satisfaction of which one is not above the one before it. */
export const cutsNotRising: Rule = {
  code: 'cuts-not-rising',
  severity: 'error',
  sentence: 'the points between two ratings do not rise',
  avoid: 'satisfaction: { cuts: [-2, 0, -1, 1.5] }',
  prefer: 'satisfaction: { cuts: [-2, -1, 0, 1.5] }',
  why: 'Whoever is content enough to reach a cut gives one point more: the first parts 1 from 2, the last 4 from 5. Two equal cuts leave a rating that nobody gives, and of cuts out of order nobody knows which is which.',
  check: ({ scenario }) => {
    const path = ['behaviour', 'satisfaction', 'cuts'];
    const cuts = valueAt(scenario?.value, path);
    if (!scenario || !Array.isArray(cuts)) return [];
    const numbers = cuts.filter((cut) => typeof cut === 'number');
    const at = numbers.findIndex((cut, i) => i > 0 && cut <= numbers[i - 1]!);
    if (at < 0 || numbers.length < cuts.length) return [];
    const sorted = [...numbers].sort((x, y) => x - y);
    const hint =
      new Set(numbers).size === numbers.length
        ? say`in rising order they are \`[${sorted.join(', ')}]\``
        : say`four different numbers part the five ratings, such as \`[-2, -1, 0, 1.5]\``;
    const [cut, before] = [numbers[at]!, numbers[at - 1]!].map(String);
    return [
      report(cutsNotRising, scenario, [...path, at], 'value', say`the cut \`${cut!}\` is not above \`${before!}\` before it`, { hint }),
    ];
  },
};
