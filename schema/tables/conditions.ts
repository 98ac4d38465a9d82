import { piecesAt } from './places.ts';
import type { Piece } from './places.ts';
import { isMap, listOf, mapOf } from './words.ts';

/** One fact's test within a condition. */
export interface Mention {
  readonly fact: string;
  readonly test: unknown;
}

/** A plain value that a test names, and how: as one of several, or as a bound. */
export interface Constant {
  readonly bound: 'is' | Bound;
  readonly value: unknown;
}

export const bounds = ['above', 'at_least', 'below', 'at_most'] as const;
export type Bound = (typeof bounds)[number];

/** Where conditions stand, in the three kinds of document. Not wherever a key is called `when` or `takes`: that may be a name of the user's. */
const places = [
  ...['teams.*.takes', 'never.*', 'objectives.*.where', 'incentives.*.where'],
  ...['priority', 'self_service', 'routing', 'promises', 'escalation', 'compensation', 'surveys', 'workflows'].map(
    (table) => `${table}.*.when`,
  ),
  ...['replications.until.where', 'mix.*.*.when', 'behaviour.*.*.when'],
  'tests.*.given',
];

/** Every condition of a document, with its place. */
export function conditionsAt(document: unknown): Piece[] {
  return places.flatMap((pattern) => piecesAt(document, pattern));
}

export function conditionsIn(document: unknown): unknown[] {
  return conditionsAt(document).map(({ value }) => value);
}

export function mentionsOf(condition: unknown): Mention[] {
  return listOf(condition).flatMap((map) => Object.entries(mapOf(map)).map(([fact, test]) => ({ fact, test })));
}

export function constantsOf(test: unknown): Constant[] {
  if (!isMap(test)) return listOf(test).map((value) => ({ bound: 'is', value }));
  return [
    ...listOf(test['not']).map((value) => ({ bound: 'is' as const, value })),
    ...bounds.filter((bound) => test[bound] !== undefined).map((bound) => ({ bound, value: test[bound] })),
  ];
}
