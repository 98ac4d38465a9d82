import { firstMatch } from '../../schema/tables/index.ts';
import type { Row } from './rulebook.ts';

/** The row that decides: the first of which a box holds; undefined: none does. */
export function firstRow<Says>(rows: readonly Row<Says>[], vector: Int16Array): Row<Says> | undefined {
  return rows[firstMatch(rows, vector)];
}
