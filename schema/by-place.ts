import type { Finding } from './finding.ts';

/** By place; what an alias or a merge brings to several places is told once. */
export function byPlace(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  const once = findings.filter(({ code, start, end }) => {
    const place = `${code} ${start.line}:${start.column}-${end.line}:${end.column}`;
    return code === 'missing-key' || (!said.has(place) && said.add(place));
  });
  return once.sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column || (a.code < b.code ? -1 : 1));
}
