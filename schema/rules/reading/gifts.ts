import type { Region } from '../../tables/index.ts';
import { isMap, listOf, mapOf, readNumber } from '../../tables/index.ts';
import { currencyDecimals, readPercentage } from '../../values/index.ts';
import type { Context } from '../context.ts';
import type { Course } from './course.ts';
import type { DecisionRow } from './decision-tables.ts';
import type { Occasion } from './occasions.ts';
import { occasionsOf } from './occasions.ts';
import { once } from './once.ts';
import type { Path } from './places.ts';
import type { Budget } from './question.ts';
import type { Way } from './walk.ts';
import { budgetOfWalk, walk } from './walk.ts';

/** What a row of `compensation` gives. */
export interface Gift {
  readonly row: DecisionRow;
  /** The occasions on which it may be given. */
  readonly occasions: readonly Occasion[];
  /** Where its amount stands. */
  readonly path: Path;
  /** The most that is given (Infinity: without bound), by the values of the fact that it is a share of; one for all tickets where it is of none. */
  readonly most: readonly number[];
  /** The least likewise. */
  readonly least: readonly number[];
  /** The fact, and which part of it; -1: none. */
  readonly fact: number;
  readonly share: number;
}

/** What each row that gives something gives, the amount in the policy's currency; rows whose amount nobody can read are left out. */
export const giftsOf = once((context: Context): readonly Gift[] => {
  const occasions = occasionsOf(context, 'compensation');
  const rows = [...new Set(occasions.flatMap((occasion) => occasion.rows))];
  return rows.flatMap((row) => {
    const { give, amount } = row.says;
    if (typeof give !== 'string' || give === 'none') return [];
    const own = {
      row,
      occasions: occasions.filter((occasion) => occasion.rows.includes(row) && couldBeAbout(context, row, occasion)),
      path: [...row.path, 'amount'],
    };
    if (!isMap(amount)) {
      const fixed = [typeof amount === 'number' ? amount : 0];
      return [{ ...own, most: fixed, least: fixed, fact: -1, share: 1 }];
    }
    const fact = context.space.at(String(amount['of']));
    const share = readPercentage(String(amount['share']));
    if (fact < 0 || share === undefined) return [];
    const { cuts, values, name } = context.space.facts[fact]!;
    const says = mapOf(mapOf(context.words.facts)[name]);
    const high = readNumber('money', says['at_most']) ?? Infinity;
    const cap = readNumber('money', amount['at_most']) ?? Infinity;
    const parts = 10 ** currencyDecimals(typeof context.words.currency === 'string' ? context.words.currency : undefined);
    const shareOf = (whole: number): number => Math.min(cap, share === 0 ? 0 : Math.round(share * whole * parts) / parts);
    const most = values.map((_, value) => {
      const next = cuts?.[value];
      return shareOf(next === undefined ? high : next - 1 / parts);
    });
    const least = values.map((_, value) => shareOf(cuts?.[value - 1] ?? 0));
    return [{ ...own, most, least, fact, share }];
  });
});

/** Whether a row's conditions can hold on an occasion, as far as the promise goes. */
function couldBeAbout({ space }: Context, { boxes }: DecisionRow, { promise }: Occasion): boolean {
  const fact = space.at('promise');
  const value = promise === undefined ? -1 : space.valueOf(fact, promise);
  return boxes.some(({ sides }) => sides.every((side) => side.fact !== fact || side.accepts[value] === 1));
}

/** A ticket that can get more than `limit` says for the team that it is with, and how much that is at the most; undefined: none can, or it was not decided. */
export function givenAbove(context: Context, gift: Gift, limit: (team: string) => number): Given | undefined {
  const budget = budgetOfWalk();
  const { fact, most } = gift;
  // Mostly nothing is above, wherever the ticket is.
  const teams = Object.keys(mapOf(context.words.teams));
  if (!most.some((amount) => teams.some((team) => amount > limit(team)))) return undefined;
  for (const way of walk(context).ways) {
    const above = [...new Set(most)].filter((amount) => amount > limit(way.course.team)).sort((x, y) => y - x);
    for (const amount of above) {
      const got = gotOn(way, gift, (value) => most[value] === amount, budget);
      if (!got) continue;
      const { name } = context.space.facts[fact] ?? { name: '' };
      const told = fact < 0 ? {} : { [name]: String(amount === Infinity ? 1_000_000 : Math.ceil(amount / gift.share)) };
      return { amount, witness: { ...got.course.ticketIn(got.region, way.course.team), ...told } };
    }
  }
  return undefined;
}

/** Whether a ticket can get what a row gives while it is with a team of which this holds, by the value of the fact that it is a share of (0: of none). */
export function isGiven(context: Context, gift: Gift, holds: (value: number, team: string) => boolean): boolean {
  const budget = budgetOfWalk();
  return walk(context).ways.some((way) => gotOn(way, gift, (value) => holds(value, way.course.team), budget) !== undefined);
}

/** Tickets that get the gift at the end of a way on some occasion, if its fact has one of these values. */
function gotOn(way: Way, gift: Gift, wanted: (value: number) => boolean, budget: Budget): { course: Course; region: Region } | undefined {
  const accepts = Uint8Array.from(gift.most, (_, value) => (wanted(value) ? 1 : 0));
  if (!accepts.includes(1)) return undefined;
  for (const occasion of gift.occasions) {
    const course = way.course.then(occasion);
    course?.decidedBy(occasion.rows, gift.row);
    if (gift.fact >= 0) course?.question.require({ fact: gift.fact, accepts });
    const region = course?.ask(budget);
    if (course && region && region !== 'not decided') return { course, region };
  }
  return undefined;
}

interface Given {
  readonly amount: number;
  readonly witness: Readonly<Record<string, string>>;
}

/** A cap of `limits.compensation`, and where it stands. */
export interface Cap {
  readonly per: string;
  readonly each: string | undefined;
  readonly most: number;
  readonly then: unknown;
  readonly path: Path;
}

export function capsOn({ words }: Context, per: readonly string[]): Cap[] {
  const caps = mapOf(mapOf(mapOf(words)['limits']))['compensation'];
  return listOf(caps).flatMap((cap, i) => {
    const says = mapOf(cap);
    const most = says['at_most'];
    if (typeof most !== 'number' || !per.includes(String(says['per']))) return [];
    return [
      {
        per: String(says['per']),
        each: typeof says['each'] === 'string' ? says['each'] : undefined,
        most,
        then: says['then'],
        path: ['limits', 'compensation', i],
      },
    ];
  });
}
