import type { Box } from '../../tables/index.ts';
import { conditionsIn, mapOf, mentionsOf } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import type { DecisionRow } from './decision-tables.ts';
import { eventRows, tableFor } from './decision-tables.ts';
import type { Occasion } from './occasions.ts';
import { occasionsOf } from './occasions.ts';
import { once } from './once.ts';
import { possibleAt } from './possible.ts';
import { one } from './question.ts';
import { takenBy } from './teams.ts';

/** The facts that some condition of the policy asks. */
export const factsAsked = once(
  (context: Context) =>
    new Set(
      conditionsIn(context.words)
        .flatMap(mentionsOf)
        .map(({ fact }) => fact),
    ),
);

/** Whether rows of `escalation` set priorities, and something that is looked at here asks for them afterwards: where a ticket goes, what is given, what looks after it. */
export const priorityMoves = once((context: Context): boolean => {
  const fact = context.space.at('priority');
  const asks = (boxes: readonly Box[]): boolean => boxes.some(({ sides }) => sides.some((side) => side.fact === fact));
  const matters = ({ says }: DecisionRow): boolean =>
    says['team'] !== undefined || says['tier'] !== undefined || says['event'] === 'breach' || says['event'] === 'aging';
  const later = [...eventRows(context, 'escalation').filter(matters), ...eventRows(context, 'compensation')];
  const takes = Object.keys(mapOf(context.words.teams)).map((team) => takenBy(context, team));
  return (
    fact >= 0 &&
    tableFor(context, 'escalation', 'priority').rows.length > 0 &&
    [...later.map(({ boxes }) => boxes), ...takes].some((boxes) => asks(boxes))
  );
});

/**
 * Occasions that come by themselves, and at which rows of `escalation` hand over or set a priority that matters: no ticket gets past one without being
 * asked.
 */
export const unavoidable = once((context: Context): readonly Occasion[] => {
  const promise = context.space.at('promise');
  const acts = ({ says }: DecisionRow): boolean =>
    says['team'] !== undefined || says['tier'] !== undefined || (says['priority'] !== undefined && priorityMoves(context));
  const isAbout = ({ boxes }: DecisionRow, name: string): boolean =>
    boxes.some(({ sides }) => sides.every(({ fact, accepts }) => fact !== promise || accepts[context.space.valueOf(promise, name)] === 1));
  return occasionsOf(context, 'escalation').filter(({ event, promise: name, rows }) => {
    if (event === 'aging' || event === 'waiting') return rows.some(acts);
    // A breach that no condition asks for afterwards can be told apart from none by nobody.
    const known = event === 'breach' && name !== undefined && context.space.at(`breached.${name}`) >= 0;
    return known && rows.some((row) => acts(row) && isAbout(row, name));
  });
});

/** Whether a fact has another value at each occasion. */
export function changes(context: Context, fact: number): boolean {
  const { name, stage } = context.space.facts[fact]!;
  return stage === 'event' || stage === 'routing' || (name === 'priority' && priorityMoves(context));
}

/** Whether nobody can give up and try again, so that a ticket which waits again has been worked on. */
export const allDeferred = once(({ words }: Context): boolean =>
  Object.values(mapOf(words.channels)).every((one) => mapOf(one)['mode'] !== 'live'),
);

/** What cannot be, at arrival or at any later moment. */
export const barred = once((context: Context, when: 'at arrival' | 'now') =>
  possibleAt(context, 'priority')[0]!.beyond.filter(
    ({ sides }) => sides.some(({ fact }) => context.space.facts[fact]!.stage === 'event') === (when === 'now'),
  ),
);

/** The side of one value of a fact. */
export function valueSide({ space }: Context, name: string, value: number): Box['sides'][number] {
  const fact = space.at(name);
  return one(fact, space.facts[fact]?.values.length ?? 0, value);
}
