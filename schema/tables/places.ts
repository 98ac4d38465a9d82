import { isMap } from './words.ts';

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
