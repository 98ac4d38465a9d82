import type { Evidence, Judged } from './dimension.ts';

/** A dimension has the level of its weakest part. */
export function weakest(parts: readonly Evidence[]): Judged {
  const low = least(parts.map(({ levels }) => levels[0]));
  const high = least(parts.map(({ levels }) => levels[1]));
  return {
    levels: [low, high],
    evidence: [...parts].sort((one, other) => one.levels[0] - other.levels[0] || one.levels[1] - other.levels[1]),
  };
}

function least<Of extends number>(values: readonly Of[]): Of {
  return values.reduce((one, other) => (other < one ? other : one));
}
