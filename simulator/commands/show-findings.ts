import type { Finding, Severity } from '../../schema/index.ts';
import { formatFinding } from '../../schema/index.ts';
import type { Colors } from './colours.ts';

/** Findings for the terminal, file by file, down each, without those that a comment silences; `texts` are the files in order, by the names that findings call them. */
export function showFindings(findings: readonly Finding[], texts: ReadonlyMap<string, string>, paint: Colors): string {
  const files = [...texts.keys()];
  return findings
    .filter(({ silenced }) => silenced === undefined)
    .sort((x, y) => files.indexOf(x.file) - files.indexOf(y.file) || x.start.line - y.start.line || x.start.column - y.start.column)
    .map((finding) => formatFinding(finding, texts.get(finding.file) ?? '', { colour: paint.isColorSupported }) + '\n\n')
    .join('');
}

/** How many there are of a severity, without silenced ones; or how many are silenced. */
export function countOf(findings: readonly Finding[], what: Severity | 'silenced'): number {
  return findings.filter(({ severity, silenced }) => (silenced === undefined ? severity : 'silenced') === what).length;
}

/** `no errors`, `1 error`, `2 errors`. */
export function plural(count: number, word: string): string {
  return `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;
}
