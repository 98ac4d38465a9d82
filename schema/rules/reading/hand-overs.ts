import { mapOf } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import type { Course } from './course.ts';
import { priorityMoves } from './what-changes.ts';
import type { DecisionRow } from './decision-tables.ts';
import { takenBy, upFrom } from './teams.ts';

/** Where an occasion can lead a ticket, and by which row (none: no row speaks). `applies` narrows a course, at its last occasion, to tickets so led. */
export interface Outcome<To> {
  readonly to: To;
  readonly row: DecisionRow | undefined;
  /** Whether the row hands the ticket over; else it leaves it. */
  readonly hands: boolean;
  applies(course: Course): void;
}

/** The teams that rows can lead the ticket of a course to, its own where they leave it. */
export function teamsAfter(context: Context, all: readonly DecisionRow[], team: string): Outcome<string>[] {
  const rows = all.filter(({ says }) => says['team'] !== undefined || says['tier'] !== undefined);
  const teams = mapOf(context.words.teams);
  const by = (row: DecisionRow | undefined, to: string, hands: boolean, also?: (course: Course) => void): Outcome<string> => ({
    to,
    row,
    hands,
    applies: (course) => {
      course.decidedBy(rows, row);
      also?.(course);
    },
  });
  return [
    ...rows.flatMap((row) => {
      const given = row.says['team'];
      if (typeof given === 'string') return Object.hasOwn(teams, given) ? [by(row, given, true)] : [];
      if (row.says['tier'] !== 'up') return [by(row, team, false)];
      const above = upFrom(context, team).teams;
      const takes = above.map((one) => takenBy(context, one));
      return [
        ...above.map((one, i) =>
          by(row, one, true, (course) => {
            course.isIn(takes[i]!);
            course.isOutside(takes.slice(0, i).flat());
          }),
        ),
        by(row, team, false, (course) => course.isOutside(takes.flat())),
      ];
    }),
    by(undefined, team, false),
  ];
}

/** The priorities that rows can lead to; only its own where no condition asks for what they decide. */
export function prioritiesAfter(context: Context, all: readonly DecisionRow[], priority: number): Outcome<number>[] {
  if (!priorityMoves(context)) return [{ to: priority, row: undefined, hands: false, applies: () => undefined }];
  const rows = all.filter(({ says }) => says['priority'] !== undefined);
  return [...rows, undefined].map((row) => ({
    to: row ? priorityBy(context, row, priority) : priority,
    row,
    hands: false,
    applies: (course) => course.decidedBy(rows, row),
  }));
}

/** The priority that a row leads to: the one it names, or the next more urgent rank. */
export function priorityBy({ space, words }: Context, { says }: DecisionRow, priority: number): number {
  const fact = space.at('priority');
  if (says['priority'] !== 'raise') return space.valueOf(fact, String(says['priority']));
  const ranks = (space.facts[fact]?.values ?? []).map((name) => Number(mapOf(mapOf(words.priorities)[name])['rank']));
  const above = ranks.filter((rank) => rank < ranks[priority]!);
  return above.length ? ranks.indexOf(Math.max(...above)) : priority;
}
