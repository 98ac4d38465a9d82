import { counted, say } from '../said/index.ts';
import { promised } from '../tables/index.ts';
import { readDate } from '../values/index.ts';
import { promisesMade } from './reading/promises.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A simulated period in which the longest promise could not even run out. */
export const periodShorterThanPromise: Rule = {
  code: 'period-shorter-than-promise',
  severity: 'note',
  sentence: 'the simulated period is shorter than a promise',
  avoid: 'period: { from: 2026-12-06, to: 2026-12-07 }      # and a resolution within 5bd',
  prefer: 'period: { from: 2026-12-06, to: 2026-12-19 }',
  why: 'Queues that build up over a week do not show in two days: the promise looks better kept than it will be.',
  check: (context) => {
    const { policy, scenario } = context;
    const [from, to] = [readDate(String(scenario?.value.period?.from)), readDate(String(scenario?.value.period?.to))];
    if (!policy || !scenario || from === undefined || to === undefined || to < from) return [];
    const days = to - from + 1;
    const promises = promised.flatMap((kind) => promisesMade(context, kind));
    const longer = promises.filter(({ within }) => ('seconds' in within ? within.seconds > days * 86_400 : within.businessDays > days));
    return longer.slice(0, 1).map(({ text, row, kind }) => {
      const message = say`the period is ${counted(days, 'day')}, shorter than \`${kind}: ${text}\` of row \`${row.label}\``;
      return report(periodShorterThanPromise, scenario, ['period'], 'key', message, {
        hint: say`what the result says of that promise leans on \`warm_up\` and \`follow_up\``,
      });
    });
  },
};
