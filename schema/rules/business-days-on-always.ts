import { say } from '../said/index.ts';
import { promised } from '../tables/index.ts';
import { promisesMade } from './reading/promises.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Business days on a clock that has no closing time. */
export const businessDaysOnAlways: Rule = {
  code: 'business-days-on-always',
  severity: 'error',
  sentence: 'business days are counted on `always`, which never closes',
  avoid: 'promises:\n  - { resolution: 2bd, clock: always }',
  prefer: 'promises:\n  - { resolution: 2d, clock: always }',
  why: 'A business day ends at the last closing time of an open day, and `always` has none.',
  check: (context) =>
    promised.flatMap((kind) =>
      promisesMade(context, kind)
        .filter(({ within, clocks }) => 'businessDays' in within && clocks.includes('always'))
        .map(({ text, path }) => {
          const hint = say`write \`${text.replace('bd', 'd')}\`, or count it on a calendar with closing times: \`clock: ...\``;
          return report(
            businessDaysOnAlways,
            context.policy!,
            path,
            'value',
            say`\`${text}\` is in business days, and \`always\` never closes`,
            { hint },
          );
        }),
    ),
};
