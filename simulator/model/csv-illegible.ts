import { counted, say } from '../../schema/said/index.ts';
import type { Said } from '../../schema/said/index.ts';

/** Why a file is not read at all, and where that shows; left out: at its beginning. */
interface Illegible {
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: Said;
  readonly hint: Said;
}

/** Characters at most: far above any log that one replication can replay in memory. */
const largest = 100_000_000;

/** Why a text is no CSV as it is read here, whatever columns it has; undefined: it may be one. */
export function whyIllegible(input: string): Illegible | undefined {
  const { length } = input;
  if (length > largest) {
    const message = say`this file holds ${counted(length, 'character')}, ${largest} are read at the most`;
    return { code: 'csv-too-large', message, hint: say`split it by time` };
  }
  const broken = input.indexOf('\uFFFD');
  if (broken >= 0) {
    const before = input.lastIndexOf('\n', broken - 1);
    const line = input.slice(0, broken).split('\n').length;
    const message = say`this file is not UTF-8 text`;
    return { code: 'csv-not-utf8', line, column: broken - before, message, hint: say`save it again as "CSV UTF-8"` };
  }
  const again = say`save it again as "CSV UTF-8 (comma delimited)"`;
  if (input.includes('\r') && !input.includes('\n'))
    return { code: 'csv-line-ends', message: say`the lines of this file end with a carriage return alone, as on old Macs`, hint: again };
  const header = /^.*/.exec(input)![0];
  if (header.includes(',')) return undefined;
  const message = header.includes(';')
    ? say`the fields of this file are separated by \`;\`, and commas are wanted`
    : header.includes('\t') && say`the fields of this file are separated by tabs, and commas are wanted`;
  return message ? { code: 'csv-separator', message, hint: again } : undefined;
}
