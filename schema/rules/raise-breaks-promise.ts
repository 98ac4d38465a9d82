import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import type { Context } from './context.ts';
import type { DecisionRow } from './reading/decision-tables.ts';
import { priorityBy } from './reading/hand-overs.ts';
import type { Occasion } from './reading/occasions.ts';
import { occasionsOf } from './reading/occasions.ts';
import type { Deciding } from './reading/promises-under.ts';
import { promisesUnder, warningsUnder } from './reading/promises-under.ts';
import type { Budget, Question } from './reading/question.ts';
import { breaksAtOnce } from './reading/breaks-at-once.ts';
import { lineOf, report } from './reading/report.ts';
import { budgetOfWalk, walk } from './reading/walk.ts';
import { valueSide } from './reading/what-changes.ts';
import type { Rule } from './rule.ts';

/** With `when_raised: redecide`, a row that raises a priority so late that a promise made anew is over already. */
export const raiseBreaksPromise: Rule = {
  code: 'raise-breaks-promise',
  severity: 'warning',
  sentence: 'raising a priority breaks a promise at once',
  avoid:
    'defaults: { warn_at: 80%, when_raised: redecide }\npromises:\n  - { when: { priority: high }, resolution: 4h }\n  - { resolution: 8h }\nescalation:\n  - { event: warning, priority: high }',
  prefer:
    'defaults: { warn_at: 40%, when_raised: redecide }\npromises:\n  - { when: { priority: high }, resolution: 4h }\n  - { resolution: 8h }\nescalation:\n  - { event: warning, priority: high }',
  why: 'Promises made anew count from arrival. A ticket that is raised when the shorter time is over has broken its promise before anybody could keep it.',
  check: (context) => {
    if (!context.policy || mapOf(mapOf(context.words)['defaults'])['when_raised'] !== 'redecide') return [];
    const budget = budgetOfWalk();
    const occasions = occasionsOf(context, 'escalation').filter(({ event }) => ['warning', 'breach', 'waiting', 'aging'].includes(event));
    const rows = [...new Set(occasions.flatMap((occasion) => occasion.rows))].filter(({ says }) => says['priority'] !== undefined);
    return rows.flatMap((row) => {
      for (const occasion of occasions.filter((one) => one.rows.includes(row))) {
        const found = broken(context, occasion, row, budget);
        if (found) return [found];
      }
      return [];
    });
  },
};

function broken(context: Context, occasion: Occasion, row: DecisionRow, budget: Budget): Finding | undefined {
  const names = context.space.facts[context.space.at('priority')]?.values ?? [];
  for (const priority of names.keys()) {
    const raised = priorityBy(context, row, priority);
    if (raised < 0 || raised >= priority) continue;
    const warnings = occasion.event === 'warning' ? warningsUnder(context, priority) : [{ share: 1, applies: () => undefined }];
    const about = occasion.promise === undefined ? [undefined] : promisesUnder(context, occasion.promise, priority);
    for (const kind of ['first_response', 'resolution']) {
      // What breaks is broken already.
      if (occasion.event === 'breach' && occasion.promise === kind) continue;
      for (const fresh of promisesUnder(context, kind, raised)) {
        for (const made of about) {
          for (const old of made && kind === occasion.promise ? [made] : promisesUnder(context, kind, priority)) {
            for (const { share, applies } of warnings) {
              if (!fresh.within || (made && !made.within) || (old.text === fresh.text && old.clock === fresh.clock)) continue;
              const narrow = (question: Question): void => {
                for (const one of [fresh, made, old]) one?.applies(question);
                applies(question);
              };
              const found = ticketOf(context, occasion, row, { priority, made, share, old, fresh, narrow }, budget);
              if (found) return told(context, row, occasion, { raised: names[raised]!, kind, made, fresh }, found);
            }
          }
        }
      }
    }
  }
  return undefined;
}

interface Way {
  readonly priority: number;
  readonly made: Deciding | undefined;
  readonly share: number;
  readonly old: Deciding;
  readonly fresh: Deciding;
  narrow(question: Question): void;
}

/** A ticket that is raised so, and the moment of its arrival. */
function ticketOf(context: Context, occasion: Occasion, row: DecisionRow, way: Way, budget: Budget): Record<string, string> | undefined {
  const { made, share, old, fresh, priority } = way;
  // There may be very many ways to decide promises: each costs a little of what may be asked.
  budget.questions -= 0.02;
  const isSpent = (): boolean => budget.questions <= 0;
  if (isSpent()) return undefined;
  for (const moment of breaksAtOnce(context, { made, share, after: occasion.after, old, fresh })) {
    for (const { course, start } of walk(context).ways) {
      if (isSpent()) return undefined;
      if (course.priority >= 0 && course.priority !== priority) continue;
      const then = course.then(occasion);
      if (!then) continue;
      then.decidedBy(
        occasion.rows.filter(({ says }) => says['priority'] !== undefined),
        row,
      );
      then.question.require(valueSide(context, 'priority', priority));
      then.isAt(moment);
      way.narrow(then.question);
      const region = then.ask(budget);
      if (region && region !== 'not decided') return { ...then.ticketIn(region, start), arrives: moment.arrives };
    }
  }
  return undefined;
}

function told(
  context: Context,
  row: DecisionRow,
  { event, promise }: Occasion,
  { raised, kind, made, fresh }: { raised: string; kind: string; made: Deciding | undefined; fresh: Deciding },
  witness: Record<string, string>,
): Finding {
  const line = (path: Deciding['path']): number => lineOf(context.policy!, path);
  const when = !made
    ? event === 'waiting'
      ? say`waiting for \`${String(row.says['after'])}\``
      : say`aging for \`${String(row.says['after'])}\``
    : event === 'warning'
      ? say`at the warning of its \`${promise!}\` within \`${made.text}\` (line ${line(made.path)})`
      : say`at the breach of its \`${promise!}\` within \`${made.text}\` (line ${line(made.path)})`;
  const message = say`a ticket that this row makes \`${raised}\` breaks a promise at once: ${when}, the time of its new \`${kind}\` within \`${fresh.text}\` (line ${line(fresh.path)}) is over`;
  const hint = say`raise it sooner, give the raised ticket longer, or keep promises as they were made: \`when_raised: keep\``;
  return report(raiseBreaksPromise, context.policy!, [...row.path, 'priority'], 'value', message, { hint, witness });
}
