import type { Box, Fact } from '../../tables/index.ts';

/** The values of a fact, a whole number, that hold something from `low` to `high`, both included. */
export function between({ cuts, values }: Fact, low: number, high: number): Uint8Array {
  const from = (value: number): number => (value === 0 ? 0 : cuts![value - 1]!);
  return Uint8Array.from(values, (_, value) => (from(value) <= high && (cuts?.[value] ?? Infinity) > low ? 1 : 0));
}

/** What cannot be where a fact of so many values, that stands at `before` and then at `now`, only grows. */
export function neverLess(before: number, now: number, values: number): Box[] {
  return Array.from({ length: values - 1 }, (_, low) => {
    const upTo = Uint8Array.from({ length: values }, (_, value) => (value <= low ? 1 : 0));
    return {
      sides: [
        { fact: before, accepts: upTo.map((is) => 1 - is) },
        { fact: now, accepts: upTo },
      ],
    };
  });
}

/** What cannot be where one number is never above another: nobody has waited longer than the ticket is old. */
export function notAbove(facts: readonly Fact[], fact: number, other: number): Box[] {
  const [lows, highs] = [
    [-Infinity, ...(facts[fact]!.cuts ?? [])],
    [...(facts[other]!.cuts ?? []), Infinity],
  ];
  return (facts[fact]!.cuts ?? []).map((cut) => ({
    sides: [
      { fact, accepts: Uint8Array.from(lows, (low) => (low >= cut ? 1 : 0)) },
      { fact: other, accepts: Uint8Array.from(highs, (high) => (high <= cut ? 1 : 0)) },
    ],
  }));
}
