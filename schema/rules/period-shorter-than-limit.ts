import { daySeconds } from '../calendar/index.ts';
import { counted, say } from '../said/index.ts';
import { readDuration } from '../values/index.ts';
import { daysSimulated } from './reading/days-simulated.ts';
import { piecesAt, valueAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A simulated period in which no escalation could reach its limit. */
export const periodShorterThanLimit: Rule = {
  code: 'period-shorter-than-limit',
  severity: 'note',
  sentence: 'the simulated period is shorter than the limit on escalations',
  avoid: 'period: { from: 2026-12-06, to: 2026-12-12 }      # and escalations are closed within 30d',
  prefer: 'period: { from: 2026-12-06, to: 2027-01-04 }',
  why: 'An escalation is overdue after `limits.escalation`, or 30 days where the policy does not say. Work that is left lying for weeks does not pile up in one: few escalations get so old, and how many would is hardly seen.',
  check: (context) => {
    const { words, scenario } = context;
    const simulated = daysSimulated(context);
    const isHandedOver =
      piecesAt(words, 'escalation.*.team').length > 0 || piecesAt(words, 'escalation.*.tier').some(({ value }) => value === 'up');
    if (!scenario || !simulated || !isHandedOver) return [];
    const written = valueAt(words, ['limits', 'escalation']);
    const limit = typeof written === 'string' ? written : '30d';
    if (!(simulated.days * daySeconds < (readDuration(limit) ?? 0))) return [];
    const message = say`the period is ${counted(simulated.days, 'day')}, shorter than the \`${limit}\` after which an escalation is overdue`;
    const hint = say`what the result says of overdue escalations leans on \`follow_up\``;
    return [report(periodShorterThanLimit, scenario, ['period'], 'key', message, { hint })];
  },
};
