import type { Finding, Severity } from '../../schema/index.ts';
import { formatFinding } from '../../schema/index.ts';
import type { Colors } from './colours.ts';

/** Findings for the terminal, errors last, where they are seen; `texts` are the files by the names that findings call them. */
export function showFindings(findings: readonly Finding[], texts: ReadonlyMap<string, string>, paint: Colors): string {
  const order: readonly Severity[] = ['note', 'warning', 'error'];
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return sorted
    .map((finding) => formatFinding(finding, texts.get(finding.file) ?? '', { colour: paint.isColorSupported }) + '\n\n')
    .join('');
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** `no errors`, `1 error`, `2 errors`. */
export function plural(count: number, word: string): string {
  return `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;
}
