import type { Note } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { inDays } from './in-days.ts';
import { perReplication } from './per-replication.ts';

/** What the run's end left open of what counts neither way. */
export function undecided(tallies: readonly Tallies[], { limits, thresholds }: Model): Note | undefined {
  const promises = perReplication(tallies, ({ ticket }) => [
    ...[ticket.firstUndecided, ticket.nextUndecided, ticket.updateUndecided, ticket.resolutionUndecided],
  ]);
  // Columns of several thresholds a row, the longest last.
  const waits = perReplication(tallies, ({ contact }) => [
    contact.withinWaiting.filter((_, at) => at % thresholds.length === thresholds.length - 1),
  ]);
  const escalations = perReplication(tallies, ({ ticket }) => [ticket.escalatedUndecided]);
  const [longest, limit] = [inDays(thresholds.at(-1) ?? 0), inDays(limits.escalation)];
  const open = [
    { ...promises, en: 'promises that had not fallen due', ar: 'وعود لم يحلّ موعدها' },
    { ...waits, en: `waits of ${longest} at the most`, ar: `مرات انتظار لم تتجاوز ${longest}` },
    { ...escalations, en: `escalations that were not ${limit} old`, ar: `تصعيدات لم تبلغ ${limit}` },
  ].filter(({ total }) => total > 0);
  if (open.length === 0) return undefined;
  const what = (language: 'en' | 'ar', comma: string): string => open.map((one) => `${one[language]} (${one.each})`).join(comma);
  return {
    code: 'undecided',
    message: {
      en: `When the run stopped, this was open, in the mean of a replication: ${what('en', ', ')}. It counts neither way; an objective that it could turn stays inconclusive, and a longer \`follow_up\` decides it.`,
      ar: `عند نهاية المحاكاة بقي غير محسوم، في المتوسط لكل محاكاة: ${what('ar', '، ')}. ولا يُحسب ذلك لا وفاءً ولا إخلافًا، والهدف الذي قد يقلب الحكم عليه يبقى غير محسوم، وتحسمه إطالة فترة المتابعة (\`follow_up\`).`,
    },
  };
}
