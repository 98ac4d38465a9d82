import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { readDate, readDuration, writeDate } from '../values/index.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A review that is overdue today: the only rule that looks at the day, which it is given. */
export const reviewOverdue: Rule = {
  code: 'review-overdue',
  severity: 'warning',
  sentence: 'the review that a policy asks for is overdue',
  avoid: 'reviewed: 2026-01-15\nreview_every: 90d      # and it is December',
  prefer: 'reviewed: 2026-11-15\nreview_every: 90d',
  why: 'A policy ages: prices, teams and what customers expect change. What nobody has looked at for longer than it says itself may promise what no longer holds. Of a policy that was never reviewed, the time counts from `effective`.',
  check: ({ policy, today }) => {
    if (!policy || today === undefined) return [];
    const { reviewed, review_every: every, effective } = policy.value;
    const told = (key: string, message: Said, hint: Said) => [report(reviewOverdue, policy, [key], 'value', message, { hint })];
    const hint = say`review it, then write \`reviewed: ${writeDate(today)}\``;
    const day = reviewed === undefined ? undefined : readDate(reviewed);
    if (day !== undefined && day > today) {
      return told('reviewed', say`\`${reviewed!}\` is still to come: today is ${writeDate(today)}`, say`write the day of the last review`);
    }
    const seconds = every === undefined ? undefined : readDuration(every);
    if (seconds === undefined) return [];
    const since = day ?? (effective === undefined ? undefined : readDate(effective));
    if (since === undefined) return told('review_every', say`a review every \`${every!}\` is asked for, and none is recorded`, hint);
    const due = since + Math.floor(seconds / 86400);
    if (due >= today) return [];
    const message =
      day === undefined
        ? say`this policy was never reviewed, and holds since \`${effective!}\`: the next was due on ${writeDate(due)}`
        : say`the last review was on \`${reviewed!}\`: the next was due on ${writeDate(due)}`;
    return told(day === undefined ? 'review_every' : 'reviewed', message, hint);
  },
};
