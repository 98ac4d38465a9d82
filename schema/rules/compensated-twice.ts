import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import type { Box } from '../tables/index.ts';
import { promised } from '../tables/index.ts';
import type { Context } from './context.ts';
import { couldBe } from './reading/anywhere.ts';
import { Course } from './reading/course.ts';
import type { Gift } from './reading/gifts.ts';
import { giftsOf } from './reading/gifts.ts';
import type { Occasion } from './reading/occasions.ts';
import { isOnce, occasionsOf } from './reading/occasions.ts';
import { meet } from './reading/possible.ts';
import { once } from './reading/once.ts';
import type { Budget } from './reading/question.ts';
import { lineOf, report } from './reading/report.ts';
import { budgetOfWalk, ledBy, walk, waysFrom } from './reading/walk.ts';
import { unavoidable } from './reading/what-changes.ts';
import type { Rule } from './rule.ts';

/** Two rows of compensation that one ticket can get both of. */
export const compensatedTwice: Rule = {
  code: 'compensated-twice',
  severity: 'warning',
  sentence: 'one ticket can be compensated twice',
  avoid:
    'compensation:\n  - { name: late, event: breach, when: { promise: resolution }, give: credit, amount: 50 }\n  - { name: broken, event: closed, when: { topic: damaged }, give: replacement }',
  prefer:
    'compensation:\n  - { name: late, event: breach, when: { promise: resolution }, give: credit, amount: 50 }\n  - { name: broken, event: closed, when: { topic: damaged, breached: { not: resolution } }, give: replacement }',
  why: 'Each row pays a ticket once, but two rows of two events pay it twice. If that is not meant, let the later one ask what has happened before.',
  check: (context) => {
    const gifts = giftsOf(context);
    const [budget, first] = [budgetOfWalk(), budgetOfWalk()];
    return gifts.flatMap((later, i) =>
      gifts.slice(0, i).flatMap((earlier) => {
        if (!couldBoth(context, earlier, later)) return [];
        const inTurn = (one: Gift, other: Gift) =>
          couldFollow(context, one, other, first) ? both(context, one, other, budget) : undefined;
        const found = inTurn(earlier, later) ?? reversed(inTurn(later, earlier));
        if (found === 'not decided') {
          const message = say`it is too intricate to tell whether a ticket can get this and \`${earlier.row.label}\`: not decided`;
          return [report(compensatedTwice, context.policy!, later.row.path, 'value', message)];
        }
        return found ? [told(context, earlier, later, found)] : [];
      }),
    );
  },
};

/** Whether the two speak of one kind of ticket, on more than one occasion that comes only once. */
function couldBoth(context: Context, one: Gift, other: Gift): boolean {
  const only = one.occasions.length === 1 ? one.occasions[0]! : undefined;
  if (only && isOnce(only) && other.occasions.length === 1 && isSame(only, other.occasions[0]!)) return false;
  const kind = ({ row }: Gift): Box[] => row.boxes.map(({ sides }) => ({ sides: sides.filter(({ fact }) => stays(context, fact)) }));
  return couldBe(
    context,
    kind(one).flatMap((box) => kind(other).map((its) => meet(box, its))),
    [],
  );
}

/** Whether a fact is the same on all occasions. */
function stays({ space }: Context, fact: number): boolean {
  const { stage, name } = space.facts[fact]!;
  return stage !== 'event' && stage !== 'routing' && name !== 'priority';
}

/** Whether a ticket could get the one and later the other, wherever it is by then: asked first, for a walk asks that of every team. */
function couldFollow(context: Context, one: Gift, other: Gift, budget: Budget): boolean {
  return one.occasions.some((first) => {
    const paid = given(anywhere(context), first, one);
    return paid && other.occasions.some((then) => given(paid, then, other)?.ask(budget));
  });
}

/** Any ticket with its promises: what all questions share is put together once. */
const anywhere = once((context: Context): Course => {
  const course = Course.routedTo(context);
  for (const kind of promised) course.promises(kind);
  return course;
});

interface Found {
  /** On which occasion it gets the one, and on which the other. */
  readonly one: Occasion;
  readonly other: Occasion;
  readonly witness: Record<string, string>;
}

/** A ticket that gets the one and, at the same or a later team, the other. */
function both(context: Context, one: Gift, other: Gift, budget: Budget): Found | undefined | 'not decided' {
  const moves =
    unavoidable(context).length > 0 ||
    [one, other].some((gift) => gift.occasions.some(({ rows }) => rows.some((row) => asksWhere(context, row.boxes))));
  const { ways, complete } = walk(context);
  for (const way of ways.filter(({ handOvers }) => moves || !handOvers.length)) {
    for (const first of one.occasions) {
      const paid = given(way.course, first, one);
      if (!paid) continue;
      // Once it is paid, escalation is decided on the same occasion.
      const escalated = occasionsOf(context, 'escalation').find((its) => isSame(its, first));
      const after = escalated ? ledBy(context, { ...way, course: paid }, escalated) : [{ ...way, course: paid }];
      for (const next of waysFrom(context, after, budget, moves)) {
        if (next === 'not decided') return next;
        for (const then of other.occasions) {
          const again = given(next.course, then, other);
          const region = again?.ask(budget);
          if (region === 'not decided') return region;
          if (again && region) return { one: first, other: then, witness: again.ticketIn(region, way.start) };
        }
      }
    }
  }
  return complete || !moves ? undefined : 'not decided';
}

function isSame(one: Occasion, other: Occasion): boolean {
  return one.event === other.event && one.after === other.after && one.promise === other.promise;
}

function given(course: Course, occasion: Occasion, { row }: Gift): Course | undefined {
  const then = course.then(occasion);
  then?.decidedBy(occasion.rows, row);
  return then;
}

/** Whether a condition asks for what hand-overs change. */
function asksWhere({ space }: Context, boxes: Gift['row']['boxes']): boolean {
  return boxes.some(({ sides }) =>
    sides.some(({ fact }) => ['team', 'priority', 'transfers', 'escalations'].includes(space.facts[fact]!.name)),
  );
}

function reversed(found: ReturnType<typeof both>): ReturnType<typeof both> {
  return typeof found === 'object' ? { ...found, one: found.other, other: found.one } : found;
}

function told({ policy }: Context, earlier: Gift, later: Gift, { one, other, witness }: Found): Finding {
  const message = say`a ticket can get this (${inWords(other)}) and \`${earlier.row.label}\` (line ${lineOf(policy!, earlier.row.path)}, ${inWords(one)})`;
  const hint = say`let one ask what has happened before, such as \`breached: { not: resolution }\`, or for tickets that the other does not pay`;
  return report(compensatedTwice, policy!, [...later.row.path, 'give'], 'value', message, { hint, witness });
}

function inWords({ event, promise }: Occasion): Said {
  return promise === undefined ? say`event \`${event}\`` : say`\`${event}\` of \`${promise}\``;
}
