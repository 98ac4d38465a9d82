import { counted, say } from '../said/index.ts';
import { valueAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import { longestWay, toldWay, walk } from './reading/walk.ts';
import type { Rule } from './rule.ts';

/** A ticket can be due for more hand-overs than `limits.transfers` allows, without going round. */
export const tooManyHandOvers: Rule = {
  code: 'too-many-hand-overs',
  severity: 'warning',
  sentence: 'a ticket can be due for more hand-overs than the cap allows',
  avoid: 'limits: { transfers: 1 }      # and tickets go from care to payments, from there to legal',
  prefer: 'limits: { transfers: 2 }',
  why: 'At the cap the ticket stays with its team and goes no further, although a row says so: the team above never sees the hardest ones.',
  check: (context) => {
    const cap = valueAt(context.words, ['limits', 'transfers']);
    if (typeof cap !== 'number' || longestWay(context) <= cap) return [];
    const { ways, circles, complete } = walk(context);
    // A cycle goes beyond every cap, and is told as one.
    if (circles.length) return [];
    const way = ways.find(({ handOvers }) => handOvers.length > cap);
    if (!way) {
      const open = !complete && longestWay(context) < Infinity;
      const message = say`\`escalation\` is too intricate to tell whether the cap on hand-overs is enough: not decided`;
      return open ? [report(tooManyHandOvers, context.policy!, ['limits', 'transfers'], 'value', message)] : [];
    }
    const witness = way.course.ticketIn(way.region, way.start);
    const message = say`a ticket can be due for ${counted(way.handOvers.length, 'hand-over')}, and the cap is ${cap}: ${toldWay(context, way)}`;
    const hint = say`allow more, or hand over to the last team sooner`;
    return [report(tooManyHandOvers, context.policy!, ['limits', 'transfers'], 'value', message, { hint, witness })];
  },
};
