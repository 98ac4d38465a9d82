import { say } from '../said/index.ts';
import type { Box } from '../tables/index.ts';
import { readDuration } from '../values/index.ts';
import { couldBe } from './reading/anywhere.ts';
import type { DecisionRow } from './reading/decision-tables.ts';
import type { Occasion } from './reading/occasions.ts';
import { occasionsOf } from './reading/occasions.ts';
import { valueAt } from './reading/places.ts';
import { anything } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { budgetOfWalk, toldWay, walk } from './reading/walk.ts';
import type { Rule } from './rule.ts';

/** `limits.escalation`, and no `aging` row that is sure to look at a ticket before it is reached. */
export const escalationNotWatched: Rule = {
  code: 'escalation-not-watched',
  severity: 'warning',
  sentence: 'an escalation can reach its limit and no row watches for it',
  avoid: 'limits: { escalation: 30d }',
  prefer: 'escalation:\n  - { event: aging, after: 25d, notify: [care] }\nlimits: { escalation: 30d }',
  why: 'Every escalation is closed within its limit. A limit alone closes nothing: somebody must be told while there is time.',
  check: (context) => {
    const limit = valueAt(context.words, ['limits', 'escalation']);
    const seconds = typeof limit === 'string' ? readDuration(limit) : undefined;
    if (seconds === undefined) return [];
    const budget = budgetOfWalk();
    const aging = occasionsOf(context, 'escalation')
      .filter(({ event, after }) => event === 'aging' && after! <= seconds)
      .sort((x, y) => x.after! - y.after!);
    // Rows of one age that take every ticket watch them all.
    const boxesOf = ({ rows }: Occasion): Box[] => rows.filter(looks).flatMap(({ boxes }) => boxes);
    if (aging.some((occasion) => !couldBe(context, [anything], boxesOf(occasion)))) return [];
    for (const way of walk(context).ways.filter(({ handOvers }) => handOvers.length > 0)) {
      let course = way.course;
      for (const occasion of aging) {
        const then = course.then(occasion);
        then?.isOutside(boxesOf(occasion));
        course = then ?? course;
      }
      const region = course.ask(budget);
      if (!region || region === 'not decided') continue;
      const witness = course.ticketIn(region, way.start);
      const message = say`nobody watches that an escalation is closed within \`${String(limit)}\`: ${toldWay(context, way)}, and no row of \`event: aging\` looks at it by then`;
      const hint = say`add a row: \`{ event: aging, after: ${earlier(seconds)}, notify: [...] }\``;
      return [report(escalationNotWatched, context.policy!, ['limits', 'escalation'], 'value', message, { hint, witness })];
    }
    return [];
  },
};

/** Of the rows of one age, any that does something watches; one that only says `tier: stay` does not. */
function looks({ says }: DecisionRow): boolean {
  return ['team', 'tier', 'priority', 'notify', 'consult'].some((key) => says[key] !== undefined && says[key] !== 'stay');
}

const units = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;

/** A time before the limit at which there is still something to be done: a sixth of it is left, or more where that is no whole number of its unit. */
function earlier(seconds: number): string {
  const left = (seconds * 5) / 6;
  const [unit, size] = units.find(([, size]) => left >= size) ?? units[3];
  return `${Math.max(1, Math.floor(left / size))}${unit}`;
}
