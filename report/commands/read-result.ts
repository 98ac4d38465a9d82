import { resultFaults, type Result } from '../../schema/index.ts';
import { readFile } from '../../schema/host/index.ts';
import { inEnglish } from '../../schema/said/index.ts';

/** Format of the results that this version writes; it reads those of older ones too. */
const newest = 1;
const largest = 500_000_000;

/** The result that the file holds, or why it holds none, in words for the user. */
export function readResult(path: string): { readonly result: Result } | { readonly fault: string } {
  const file = readFile(path, largest);
  if ('told' in file) return { fault: inEnglish(file.told(`\`${path}\``)) };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    return { fault: `\`${path}\` is not JSON: a result is what \`mizan simulate SCENARIO --result FILE.json\` writes` };
  }
  const format = typeof value === 'object' && value !== null ? (value as { schemaVersion?: unknown }).schemaVersion : undefined;
  if (typeof format !== 'number')
    return { fault: `\`${path}\` is no result: it has no \`schemaVersion\`; \`mizan simulate SCENARIO --result FILE.json\` writes one` };
  if (format > newest)
    return { fault: `\`${path}\` is of format ${format}, which a newer Mizan wrote: this one reads formats up to ${newest}` };
  const faults = resultFaults(value);
  if (faults.length === 0) return { result: value as Result };
  const more = faults.length > 3 ? `\n  and ${faults.length - 3} more` : '';
  return {
    fault: `\`${path}\` is no result as it stands:\n${faults
      .slice(0, 3)
      .map((fault) => `  ${fault}`)
      .join('\n')}${more}`,
  };
}
