/**
 * A line of CSV (RFC 4180) with its line end; nothing stands for a value that is not there. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front; a number that is written as a text, such as a ticket's `+966501234567`, is no formula and stays as it is.
 */
export function csvLine(values: readonly (string | number | undefined)[]): string {
  return values.map(cell).join(',') + '\r\n';
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value) && !number.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Also in the wide form that spreadsheets of the Far East take for the same sign, and after white space that they drop. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(?:\.\d+)?$/;
