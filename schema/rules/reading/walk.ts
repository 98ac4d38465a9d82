import { mapOf } from '../../tables/index.ts';
import type { Region } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { Course } from './course.ts';
import { priorityMoves } from './what-changes.ts';
import type { DecisionRow } from './decision-tables.ts';
import { tableFor } from './decision-tables.ts';
import { prioritiesAfter, teamsAfter } from './hand-overs.ts';
import type { Occasion } from './occasions.ts';
import { occasionsOf } from './occasions.ts';
import { once } from './once.ts';
import type { Budget } from './question.ts';
import { lineOf } from './report.ts';

/** One hand-over. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly row: DecisionRow;
}

/** A way from team to team, beginning where routing puts a ticket; whether any ticket can go it is to be asked. */
export interface Step {
  readonly start: string;
  readonly handOvers: readonly HandOver[];
  /** Priorities that it has had at its last team. */
  readonly been: readonly number[];
  /** What has happened to the tickets that go it. */
  readonly course: Course;
}

/** A way that some tickets can go. */
export interface Way extends Step {
  readonly region: Region;
}

export interface Walk {
  /** Every way on which no hand-over between the same two teams comes twice, the shorter first. */
  readonly ways: readonly Way[];
  /** The same ways, and then a hand-over that was made before. */
  readonly circles: readonly Way[];
  /** Whether that is all of them; else the question was given up. */
  readonly complete: boolean;
}

/** Events of a ticket that is being worked on. With one that comes back, or is closed, another round begins. */
const underWay: readonly string[] = ['unresolved', 'asked', 'warning', 'breach', 'waiting', 'aging'];

/** What a walk, and each rule that asks on from it, may ask. */
export const budgetOfWalk = (): Budget => ({ questions: 1000, branchings: 200_000 });

/**
 * The ways of all tickets, walked breadth first. Each step is asked together with all before it, so that one and the same ticket can make them. The cap
 * on hand-overs is not looked at.
 */
export const walk = once((context: Context): Walk => {
  const budget = budgetOfWalk();
  const ways: Way[] = [];
  const circles: Way[] = [];
  for (const way of waysFrom(context, startsOf(context), budget)) {
    if (way === 'not decided') return { ways, circles, complete: false };
    (goesRound(way) ? circles : ways).push(way);
  }
  return { ways, circles, complete: true };
});

/** These ways, and how they go on. One that has gone round goes no further; 'not decided' ends it. */
export function* waysFrom(context: Context, starts: readonly Step[], budget: Budget): Generator<Way | 'not decided'> {
  const occasions = occasionsOf(context, 'escalation').filter(({ event }) => underWay.includes(event));
  const asked = function* (steps: Iterable<Step>): Generator<Way | 'not decided'> {
    for (const step of steps) {
      const region = step.course.ask(budget);
      if (region) yield region === 'not decided' ? region : { ...step, region };
    }
  };
  const ways: Way[] = [];
  for (const way of asked(starts)) {
    yield way;
    if (way === 'not decided') return;
    ways.push(way);
  }
  // The list grows while it is gone through: the shorter ways first.
  for (const way of ways) {
    for (const occasion of occasions) {
      for (const next of asked(stepsFrom(context, way, occasion))) {
        yield next;
        if (next === 'not decided') return;
        if (!goesRound(next)) ways.push(next);
      }
    }
  }
}

/** Whether the last hand-over was made before. */
function goesRound({ handOvers }: Step): boolean {
  const last = handOvers.at(-1);
  return handOvers.slice(0, -1).some(({ from, to }) => from === last?.from && to === last.to);
}

function startsOf(context: Context): Step[] {
  const { space, words } = context;
  const routed = tableFor(context, 'routing', 'team').rows.map(({ says }) => String(says['team']));
  const teams = [...new Set(routed)].filter((team) => Object.hasOwn(mapOf(words.teams), team));
  const priorities = priorityMoves(context) ? space.facts[space.at('priority')]!.values.map((_, value) => value) : [-1];
  return teams.flatMap((team) =>
    priorities.map((priority) => ({ start: team, handOvers: [], been: [priority], course: Course.routedTo(context, team, priority) })),
  );
}

/** What an occasion can lead to: a hand-over, or at the same team a priority that the ticket has not had there. */
function* stepsFrom(context: Context, way: Way, occasion: Occasion): Generator<Step> {
  const then = way.course.then(occasion);
  if (!then) return;
  const { team, priority } = then;
  for (const led of teamsAfter(context, occasion.rows, team)) {
    const { to, row } = led;
    for (const raised of prioritiesAfter(context, occasion.rows, priority)) {
      if (to === team && way.been.includes(raised.to)) continue;
      const course = then.fork();
      led.applies(course);
      raised.applies(course);
      course.moved(to, raised.to);
      const [handOvers, been] =
        to === team || !row ? [way.handOvers, [...way.been, raised.to]] : [[...way.handOvers, { from: team, to, row }], [raised.to]];
      yield { start: way.start, handOvers, been, course };
    }
  }
}

/** A way in words: `care` -> `payments` (line 40) -> `legal` (line 41). */
export function toldWay({ policy }: Context, { start, handOvers }: Pick<Way, 'start' | 'handOvers'>): string {
  const steps = handOvers.map(({ to, row }) => `\`${to}\` (line ${lineOf(policy!, [...row.path, ...keyOf(row)])})`);
  return [`\`${start}\``, ...steps].join(' -> ');
}

/** The key of a row by which it hands over. */
export function keyOf({ says }: DecisionRow): ['team' | 'tier'] {
  return [says['team'] === undefined ? 'tier' : 'team'];
}

/** How many hand-overs there can be at the most, seen from the teams alone; Infinity where they lead round. */
export const longestWay = once((context: Context): number => {
  const { space, words } = context;
  const fact = space.at('team');
  const rows = [
    ...new Set(
      occasionsOf(context, 'escalation')
        .filter(({ event }) => underWay.includes(event))
        .flatMap((one) => one.rows),
    ),
  ];
  const handsTo = (team: string): string[] => {
    const value = space.valueOf(fact, team);
    const own = rows.filter(({ boxes }) =>
      boxes.some(({ sides }) => sides.every((side) => side.fact !== fact || side.accepts[value] === 1)),
    );
    return own.flatMap((row) => teamsAfter(context, [row], team).flatMap(({ to, hands }) => (hands && to !== team ? [to] : [])));
  };
  const longest = new Map<string, number>();
  const reach = (team: string, on: Set<string>): number => {
    const known = longest.get(team);
    if (known !== undefined) return known;
    if (on.has(team)) return Infinity;
    on.add(team);
    const most = [...new Set(handsTo(team))].reduce((before, to) => Math.max(before, 1 + reach(to, on)), 0);
    on.delete(team);
    longest.set(team, most);
    return most;
  };
  return Object.keys(mapOf(words.teams)).reduce((before, team) => Math.max(before, reach(team, new Set())), 0);
});
