import { resultFaults, type Result } from '../../schema/index.ts';
import { readFile } from '../../schema/host/index.ts';
import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';

/** Format of the results that this version writes; it reads those of older ones too. */
const newest = 1;
const largest = 500_000_000;

/** The result that the file holds, or why it holds none, in lines for the user. */
export function readResult(path: string): { readonly result: Result } | { readonly faults: readonly Text[] } {
  const name = `\`${path}\``;
  const [command, key] = ['`mizan simulate SCENARIO --result FILE.json`', '`schemaVersion`'];
  const file = readFile(path, largest);
  if ('told' in file) return { faults: [file.told(name)] };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    return { faults: [say`${name} is not JSON: a result is what ${command} writes`] };
  }
  const format = typeof value === 'object' && value !== null ? (value as { schemaVersion?: unknown }).schemaVersion : undefined;
  if (typeof format !== 'number') return { faults: [say`${name} is no result: it has no ${key}; ${command} writes one`] };
  if (format > newest)
    return { faults: [say`${name} is of format ${format}, which a newer Mizan wrote: this one reads formats up to ${newest}`] };
  const faults = resultFaults(value);
  if (faults.length === 0) return { result: value as Result };
  // The validator's own words, in English.
  const shown = faults.slice(0, 3).map((fault) => `  ${fault}`);
  return {
    faults: [say`${name} is no result as it stands:`, ...shown, ...(faults.length > 3 ? [say`  and ${faults.length - 3} more`] : [])],
  };
}
