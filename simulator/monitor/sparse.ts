import type { TallySketch } from '../life/index.ts';
import { Sketch } from '../stats/index.ts';

/** The sketches of the stated rows, in their order; a row that has none is empty. */
export function sparse(sketches: readonly (Sketch | undefined)[], rows: readonly number[]): TallySketch[] {
  const none = new Sketch();
  return rows.map((row) => (sketches[row] ?? none).toSparse());
}
