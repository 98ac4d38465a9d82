import type { Path } from './source.ts';

type Piece = Record<string | number, unknown>;

/** Sections whose keys are names that others use, and plain values that name nothing. */
const ofNames: ReadonlySet<unknown> = new Set('goals calendars segments topics facts channels offers priorities tiers teams'.split(' '));
const plain: ReadonlySet<unknown> = new Set('version effective reviewed review_every owner time_zone currency'.split(' '));

/**
 * A policy without what is wrong in it, so that the names in the rest can be looked at too; rows keep their numbers. Undefined where a fault may hide
 * which names there are: one about a whole section, about something that bears a name, or about the values of a fact.
 */
export function soundPart(policy: unknown, faults: readonly { readonly path: Path }[]): unknown {
  return faults.reduce<unknown>((rest, { path }) => {
    const [section] = path;
    if (!isPiece(rest) || section === 'facts') return undefined;
    // An entry of a list within a row goes with its whole list.
    const key = path.findLastIndex((step) => typeof step === 'string');
    const hidesNothing = key > 1 || (key === 1 && !ofNames.has(section)) || plain.has(section);
    if (hidesNothing) return without(rest, path.slice(0, key + 1));
    return path.length > 1 && Array.isArray(rest[section!]) ? without(rest, path.slice(0, 2)) : undefined;
  }, policy);
}

/** A copy in which the key is missing; a row of a table becomes empty. */
function without(piece: Piece, [step, ...deeper]: Path): Piece {
  const inner = piece[step!];
  const isRow = Array.isArray(piece);
  const copy: Piece = isRow ? Object.assign([], piece) : (Object.assign(Object.create(null), piece) as Piece);
  if (deeper.length > 0) copy[step!] = isPiece(inner) ? without(inner, deeper) : inner;
  else if (isRow) copy[step!] = Object.create(null);
  else delete copy[step!];
  return copy;
}

const isPiece = (value: unknown): value is Piece => typeof value === 'object' && value !== null;
