/**
 * A line of CSV (RFC 4180) with its line end; nothing stands for a value that is not there. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvLine(values: readonly (string | number | undefined)[]): string {
  return values.map(cell).join(',') + '\r\n';
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
