import type { Path, Piece } from '../../tables/index.ts';
import { isMap } from '../../tables/index.ts';

export { piecesAt } from '../../tables/index.ts';
export type { Path, Piece } from '../../tables/index.ts';

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
