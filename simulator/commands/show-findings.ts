import type { Finding, Severity } from '../../schema/index.ts';
import { formatFinding } from '../../schema/index.ts';
import { counted, enumerated, inEnglish, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Colors } from './colours.ts';

/**
 * Findings for the terminal, file by file, down each, without those that a comment silences; `texts` are the files in order, by the names that findings
 * call them, `speak` says in which language.
 */
export function showFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  paint: Colors,
  speak: (text: Text) => string = inEnglish,
): string {
  const files = [...texts.keys()];
  return findings
    .filter(({ silenced }) => silenced === undefined)
    .sort((x, y) => files.indexOf(x.file) - files.indexOf(y.file) || x.start.line - y.start.line || x.start.column - y.start.column)
    .map((finding) => formatFinding(finding, texts.get(finding.file) ?? '', { colour: paint.isColorSupported, speak }) + '\n\n')
    .join('');
}

/** How many there are of a severity, without silenced ones; or how many are silenced. */
export function countOf(findings: readonly Finding[], what: Severity | 'silenced'): number {
  return findings.filter(({ severity, silenced }) => (silenced === undefined ? severity : 'silenced') === what).length;
}

/** How many there are: `no errors, 1 warning, 2 notes`. */
export function tellCounts(findings: readonly Finding[]): Text {
  const [errors, warnings, notes] = (['error', 'warning', 'note'] as const).map((severity) => countOf(findings, severity)) as [
    number,
    number,
    number,
  ];
  return enumerated([
    errors === 0 ? say`no errors` : counted(errors, 'error'),
    warnings === 0 ? say`no warnings` : counted(warnings, 'warning'),
    notes === 0 ? say`no notes` : counted(notes, 'note'),
  ]);
}
