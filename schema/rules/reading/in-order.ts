import type { Finding } from '../../finding.ts';

/** Findings by file and place. */
export function inOrder(found: readonly Finding[]): Finding[] {
  return [...found].sort(
    (x, y) => order(x.file, y.file) || x.start.line - y.start.line || x.start.column - y.start.column || order(x.code, y.code),
  );
}

function order(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
