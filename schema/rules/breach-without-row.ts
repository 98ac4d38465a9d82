import { say } from '../said/index.ts';
import type { Box } from '../tables/index.ts';
import { promised } from '../tables/index.ts';
import type { Context } from './context.ts';
import { couldBe } from './reading/anywhere.ts';
import type { DecisionRow } from './reading/decision-tables.ts';
import { occasionsOf } from './reading/occasions.ts';
import { piecesAt } from './reading/places.ts';
import { anything } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { anyTicket } from './reading/tell-tickets.ts';
import { budgetOfWalk, walk } from './reading/walk.ts';
import type { Rule } from './rule.ts';

/** A promise that can break without any row of `escalation` that says what then, where others have one. */
export const breachWithoutRow: Rule = {
  code: 'breach-without-row',
  severity: 'warning',
  sentence: 'a promise can break and no row says what happens then',
  avoid: 'escalation:\n  - { event: breach, when: { promise: resolution }, tier: up }',
  prefer:
    'escalation:\n  - { event: breach, when: { promise: resolution }, tier: up }\n  - { event: breach, priority: raise, notify: [customer] }',
  why: 'A broken promise is always escalated. If nothing shall happen, a row with `tier: stay` says that somebody thought of it.',
  check: (context) => {
    const events = piecesAt(context.words, 'escalation.*.event');
    // Who escalates no promise at all has another policy, not a hole in this one.
    const first = events.find(({ value }) => value === 'breach') ?? events.find(({ value }) => value === 'warning');
    if (!first) return [];
    const budget = budgetOfWalk();
    const breaches = occasionsOf(context, 'escalation').filter(({ event }) => event === 'breach');
    return promised.flatMap((promise) => {
      if (!piecesAt(context.words, `promises.*.${promise}`).length) return [];
      const rows = breaches.find((one) => one.promise === promise)?.rows ?? [];
      if (!couldBe(context, [anything], boxesAbout(context, rows, promise))) return [];
      for (const { course, start } of walk(context).ways) {
        const then = course.then({ event: 'breach', after: undefined, promise, rows });
        then?.decidedBy(rows, undefined);
        const region = then?.ask(budget);
        if (!then || !region || region === 'not decided') continue;
        const tickets = then.told(region, boxesAbout(context, rows, promise));
        const witness = then.ticketIn(region, start);
        const message =
          tickets === anyTicket
            ? say`no row says what happens when the promise \`${promise}\` breaks`
            : say`no row says what happens when the promise \`${promise}\` of ${tickets} breaks`;
        const hint = say`add a last row of \`event: breach\`: \`tier: up\`, \`notify\`, or \`tier: stay\` if nothing shall happen`;
        return [
          report(breachWithoutRow, context.policy!, first.path.slice(0, 2), 'value', message, { hint, witness: { ...witness, promise } }),
        ];
      }
      return [];
    });
  },
};

/** What rows ask beside the promise, where they can be about this one. */
function boxesAbout({ space }: Context, rows: readonly DecisionRow[], promise: string): Box[] {
  const fact = space.at('promise');
  const value = space.valueOf(fact, promise);
  return rows
    .flatMap(({ boxes }) => boxes)
    .filter(({ sides }) => sides.every((side) => side.fact !== fact || side.accepts[value] === 1))
    .map(({ sides }) => ({ sides: sides.filter((side) => side.fact !== fact) }));
}
