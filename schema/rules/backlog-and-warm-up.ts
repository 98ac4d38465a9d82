import { say } from '../said/index.ts';
import { readDuration } from '../values/index.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Queues that are filled by a backlog and by a warm-up. */
export const backlogAndWarmUp: Rule = {
  code: 'backlog-and-warm-up',
  severity: 'warning',
  sentence: 'queues are filled twice: by a backlog, and by a warm-up after it',
  avoid:
    'period: { from: 2026-12-06, to: 2026-12-12, warm_up: 7d }\nstart: { backlog: [{ count: 40, channel: email, age: { mean: 1d } }] }',
  prefer: 'period: { from: 2026-12-06, to: 2026-12-12 }\nstart: { backlog: [{ count: 40, channel: email, age: { mean: 1d } }] }',
  why: 'The simulation starts with its warm-up, and the backlog is what is open then: by `from` it is mostly worked off, and what is open is what the warm-up has left. To begin the period with what is really open, leave the warm-up out.',
  check: ({ scenario }) => {
    if (!scenario) return [];
    const { period, start } = scenario.value;
    const warmUp = readDuration(period.warm_up ?? '0s') ?? 0;
    if (!start?.backlog?.length || !(warmUp > 0)) return [];
    const message = say`this is open \`${period.warm_up!}\` before the period begins, and the warm-up of that time changes it`;
    return [
      report(backlogAndWarmUp, scenario, ['start', 'backlog'], 'key', message, {
        hint: say`leave \`warm_up\` out, or the backlog`,
      }),
    ];
  },
};
