import type { Finding } from '../../schema/index.ts';
import type { Said } from '../../schema/said/index.ts';

/** A finding about a side file as a whole. */
export function aboutFile(file: string, code: string, severity: Finding['severity'], message: Said, hint?: Said): Finding {
  const top = { line: 1, column: 1 };
  return { code, severity, file, start: top, end: top, path: [], message, ...(hint ? { hint } : {}) };
}
