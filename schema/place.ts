/** A place in a text: line and column from 1; the column counts UTF-16 units, a tab is one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
