import type { Finding, Row } from './study.ts';

/** A row about something that leaves nothing to chance: agrees to a billionth, or to the eight digits that the cases print. */
export function exactRow(figure: string, expected: number | string, found: number | string): Row {
  const agrees = typeof expected === 'number' && typeof found === 'number' ? near(expected, found) : expected === found;
  return { figure, expected, found, interval: undefined, z: undefined, precision: undefined, agrees };
}

/** The finding of rows that no seed changes. */
export function exactly(rows: readonly Row[]): Finding {
  return { seed: 0, customers: 0, rows };
}

function near(expected: number, found: number): boolean {
  const lastDigit = expected === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(expected))) - 7);
  return Math.abs(found - expected) <= Math.max(1e-9 * Math.abs(expected), 0.51 * lastDigit);
}
