import { isMap } from '../../tables/index.ts';

/** Keys and positions from the root of a document to a piece of it. */
export type Path = readonly (string | number)[];

export interface Piece {
  readonly path: Path;
  readonly value: unknown;
}

/** Every piece at a pattern such as `teams.*.up.*`; `*` is any key or position, and a single value where a list may stand counts as its one entry. */
export function piecesAt(root: unknown, pattern: string): Piece[] {
  return pattern.split('.').reduce<Piece[]>((pieces, step) => pieces.flatMap((piece) => steps(piece, step)), [{ path: [], value: root }]);
}

function steps({ path, value }: Piece, step: string): Piece[] {
  if (Array.isArray(value)) {
    return step === '*' ? value.map((inner: unknown, i) => ({ path: [...path, i], value: inner })) : [];
  }
  if (isMap(value)) {
    const keys = step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [step] : [];
    return keys.map((key) => ({ path: [...path, key], value: value[key] }));
  }
  return step === '*' && (typeof value === 'string' || typeof value === 'number') ? [{ path, value }] : [];
}

/** The value at a path; undefined if there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === 'number' ? (value as unknown[])[step] : undefined;
    return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, root);
}

/** Every plain value of a condition's test, with its place. */
export function constantsAt(test: unknown, path: Path): Piece[] {
  if (Array.isArray(test)) return test.flatMap((value: unknown, i) => constantsAt(value, [...path, i]));
  if (isMap(test)) return Object.entries(test).flatMap(([key, value]) => constantsAt(value, [...path, key]));
  return test === undefined || test === null ? [] : [{ path, value: test }];
}

/** Every test of a condition or a list of conditions: the fact's key and what is asked of it. */
export function testsAt({ path, value }: Piece): Piece[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown, i) => testsAt({ path: [...path, i], value: entry }));
  return isMap(value) ? Object.entries(value).map(([fact, test]) => ({ path: [...path, fact], value: test })) : [];
}
