import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { readDuration } from '../values/index.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Seconds that one absence lasts on average, at least: an agent who is away for no time leaves and returns without end. */
const shortest = 60;
/** Standard deviations above so many means are slips, and make nearly every absence one of no time. */
const widest = 100;

/** Agents who are away so shortly that they do nothing but leave and return. */
export const absenceTooShort: Rule = {
  code: 'absence-too-short',
  severity: 'error',
  sentence: 'one absence of an agent lasts less than a minute',
  avoid: 'shrinkage: { share: 20%, time: 0s }',
  prefer: 'shrinkage: { share: 20%, time: { mean: 30m } }',
  why: 'The share says how much of the time agents are away, `time` how long each time: a fifth of a day in absences of no length would be endlessly many of them.',
  check: ({ scenario }) =>
    !scenario
      ? []
      : piecesAt(scenario.value, 'staffing.*.*.shrinkage.time').flatMap(({ path, value }) => {
          const { mean = value, sd } = mapOf(value);
          const seconds = typeof mean === 'string' ? readDuration(mean) : undefined;
          const spread = typeof sd === 'string' ? (readDuration(sd) ?? 0) : 0;
          if (seconds === undefined || (seconds >= shortest && spread <= widest * seconds)) return [];
          const message =
            seconds < shortest
              ? say`an absence of \`${String(mean)}\` is too short to be one: a minute at least`
              : say`with \`sd: ${String(sd)}\` beside \`mean: ${String(mean)}\` nearly every absence would last no time`;
          return [
            report(absenceTooShort, scenario, path, 'value', message, { hint: say`left out, an absence lasts half an hour on average` }),
          ];
        }),
};
