import type { Document, Policy } from '../../schema/index.ts';
import type { RowAt } from '../story/index.ts';

/** A row of a policy as people and programs find it. */
export interface PlacedRow {
  /** Its name, or its table and position: `promises/3`. */
  readonly row: string;
  readonly table: string;
  readonly file: string;
  readonly line: number;
}

/** Where rows stand in their file. */
export function placed(policy: Document<Policy>, rows: readonly RowAt[]): PlacedRow[] {
  return rows.map(({ section, position, label }) => {
    const { line } = policy.placeOf([section, position], 'value').start;
    return { row: label, table: section, file: policy.file, line };
  });
}
