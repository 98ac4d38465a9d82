import type { TallySketch } from '../life/index.ts';
import { Sketch } from '../stats/index.ts';

/** One for all rows: most rows of a large policy are empty, and each typed array takes some two hundred bytes beside what it holds. */
const empty = new Sketch().toSparse();

/** The sketches of the stated rows, in their order; a row that has none is empty. */
export function sparse(sketches: readonly (Sketch | undefined)[], rows: readonly number[]): TallySketch[] {
  return rows.map((row) => sketches[row]?.toSparse() ?? empty);
}
