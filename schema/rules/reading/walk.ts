import { say } from '../../said/index.ts';
import type { Text } from '../../said/index.ts';
import { mapOf } from '../../tables/index.ts';
import type { Region } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { Course } from './course.ts';
import { priorityMoves, unavoidable } from './what-changes.ts';
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

/** These ways, and (if `on`) how they go on. One that has gone round goes no further; 'not decided' ends it. */
export function* waysFrom(context: Context, starts: Iterable<Step>, budget: Budget, on = true): Generator<Way | 'not decided'> {
  const occasions = different(occasionsOf(context, 'escalation').filter(({ event }) => underWay.includes(event)));
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
    if (on) ways.push(way);
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

/** Without `asked`, where its rows say the same as those of `unresolved`: both are a visit that did not help. */
function different(occasions: readonly Occasion[]): readonly Occasion[] {
  const says = (event: string): string =>
    JSON.stringify(
      occasions.find((one) => one.event === event)?.rows.map(({ says: { when, team, tier, priority } }) => [when, team, tier, priority]),
    );
  return says('asked') === says('unresolved') ? occasions.filter(({ event }) => event !== 'asked') : occasions;
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
  // Staying is a step where it lets time go on.
  const passes = unavoidable(context).includes(occasion) && !way.course.had(occasion);
  for (const step of then ? ledBy(context, { ...way, course: then }, occasion) : []) {
    const stays = step.handOvers.length === way.handOvers.length;
    if (!stays || passes || !way.been.includes(step.course.priority)) yield step;
  }
}

/** All that can come of an occasion which is the last of a course, staying among it. */
export function* ledBy(context: Context, { start, handOvers, been, course: then }: Step, { rows }: Occasion): Generator<Step> {
  const { team, priority } = then;
  for (const led of teamsAfter(context, rows, team)) {
    for (const raised of prioritiesAfter(context, rows, priority)) {
      const course = then.fork();
      led.applies(course);
      raised.applies(course);
      course.moved(led.to, raised.to);
      if (led.to === team || !led.row) yield { start, handOvers, been: [...been, raised.to], course };
      else yield { start, handOvers: [...handOvers, { from: team, to: led.to, row: led.row }], been: [raised.to], course };
    }
  }
}

/** A way in words: `care` -> `payments` (line 40) -> `legal` (line 41). */
export function toldWay({ policy }: Context, { start, handOvers }: Pick<Way, 'start' | 'handOvers'>): Text {
  const steps = handOvers.map(({ to, row }) => say`\`${to}\` (line ${lineOf(policy!, [...row.path, ...keyOf(row)])})`);
  return steps.reduce<Text>((way, step) => say`${way} -> ${step}`, `\`${start}\``);
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
