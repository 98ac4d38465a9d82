import { daySeconds, instantOf } from '../calendar/index.ts';
import { counted, say } from '../said/index.ts';
import { promised } from '../tables/index.ts';
import { writeDate } from '../values/index.ts';
import type { Context } from './context.ts';
import { daysSimulated } from './reading/days-simulated.ts';
import { dueOf } from './reading/due-of.ts';
import { hoursOf } from './reading/hours-of.ts';
import type { PromiseMade } from './reading/promises.ts';
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
  why: 'Queues that build up over a week do not show in two days: the promise looks better kept than it will be. A promise is measured by its own clock, from the first moment of the period: 40 hours of an office that is open for 8 a day are a week.',
  check: (context) => {
    const { scenario } = context;
    const simulated = daysSimulated(context);
    if (!scenario || !simulated) return [];
    for (const promise of promised.flatMap((kind) => promisesMade(context, kind))) {
      const clock = promise.clocks.find((name) => isLonger(context, promise, name, simulated));
      if (clock === undefined) continue;
      const { kind, text, row } = promise;
      const days = counted(simulated.days, 'day');
      const message =
        clock === 'always'
          ? say`the period is ${days}, shorter than \`${kind}: ${text}\` of row \`${row.label}\``
          : say`the period is ${days}, shorter than \`${kind}: ${text}\` of row \`${row.label}\` on \`${clock}\``;
      const hint = say`what the result says of that promise leans on \`warm_up\` and \`follow_up\``;
      return [report(periodShorterThanPromise, scenario, ['period'], 'key', message, { hint })];
    }
    return [];
  },
};

/** Whether what is promised to a ticket of the period's first moment is due after the period's last. */
function isLonger({ words }: Context, { within }: PromiseMade, clock: string, { first, days }: { first: number; days: number }): boolean {
  const compiled = hoursOf(words, [first, first + days].map(writeDate), [clock]);
  if (!compiled) return false;
  const at = (day: number): number => instantOf(compiled.zone, day * daySeconds) - compiled.origin;
  return dueOf(within, compiled.hours.get(clock)!, at(first)) > at(first + days);
}
