import type { Finding } from '../finding.ts';
import type { Documents } from './context.ts';
import { contextOf } from './context.ts';
import { partnerFaults } from './partner-faults.ts';
import { rules } from './rules.ts';
import { valueFaults } from './value-faults.ts';

/** All findings of meaning in documents that belong together, by file and place. */
export function check(documents: Documents): Finding[] {
  const context = contextOf(documents);
  const found = [...rules.flatMap((rule) => rule.check(context)), ...valueFaults(context), ...partnerFaults(context)];
  return found.sort(
    (x, y) => order(x.file, y.file) || x.start.line - y.start.line || x.start.column - y.start.column || order(x.code, y.code),
  );
}

function order(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
