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

/** Every condition in a document, however deep: the values of `when`, `where` and `takes`, and the entries of `never`. */
export function conditionsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(conditionsIn);
  return Object.entries(mapOf(value)).flatMap(([key, inner]) => {
    if (key === 'when' || key === 'where' || key === 'takes') return [inner];
    return key === 'never' ? listOf(inner) : conditionsIn(inner);
  });
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
