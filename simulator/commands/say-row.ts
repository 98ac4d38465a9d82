import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { PlacedRow } from './placed.ts';

/** A row and where it stands: `late_vip (policy.yaml:112)`. */
export function sayRow({ row, file, line }: PlacedRow): Text {
  return say`${row} (${file}:${line})`;
}
