import type { Box } from './fact.ts';
import type { Region } from './witness.ts';

/**
 * The region made as large as it goes while it stays outside every box of `covers` and within `within`: facts that do not matter become full, so that
 * few words tell it. `order`: facts in the order in which they are freed, the most telling last.
 */
export function widen(region: Region, within: Box, covers: readonly Box[], order: readonly number[]): Region {
  const wide = region.map((values) => values.slice());
  const full = wide.map((values) => new Uint8Array(values.length).fill(1));
  for (const { fact, accepts } of within.sides) full[fact] = full[fact]!.map((value, i) => value & accepts[i]!);
  const outside = (): boolean =>
    covers.every((box) => box.sides.some(({ fact, accepts }) => !wide[fact]!.some((value, i) => value && accepts[i])));
  for (const fact of order) {
    const before = wide[fact]!;
    wide[fact] = full[fact]!;
    if (outside()) continue;
    wide[fact] = before;
    for (let i = 0; i < before.length; i++) {
      if (before[i] || !full[fact]![i]) continue;
      before[i] = 1;
      if (!outside()) before[i] = 0;
    }
  }
  return wide;
}
