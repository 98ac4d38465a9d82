import { say } from '../said/index.ts';
import type { Text } from '../said/index.ts';

const units: readonly (readonly [seconds: number, alone: (n: number) => Text, and: (n: number, rest: Text) => Text])[] = [
  [604_800, (n) => say`${n}w`, (n, rest) => say`${n}w${rest}`],
  [86_400, (n) => say`${n}d`, (n, rest) => say`${n}d${rest}`],
  [3600, (n) => say`${n}h`, (n, rest) => say`${n}h${rest}`],
  [60, (n) => say`${n}m`, (n, rest) => say`${n}m${rest}`],
];

/**
 * Seconds (at least 0, at most three decimals count) as people read them: 5400 is `1h30m`, as `writeDuration` has it, and in other languages in words.
 * @param clock on which they are counted: on one that stands still at times, 24 hours are no day.
 */
export function sayDuration(seconds: number, clock = 'always'): Text {
  for (const [size, alone, and] of units) {
    if (size > 3600 && clock !== 'always') continue;
    const count = Math.floor((seconds + 0.0005) / size);
    const rest = Math.max(0, seconds - count * size);
    if (count > 0) return rest < 0.0005 ? alone(count) : and(count, sayDuration(rest));
  }
  return say`${Math.round(seconds * 1000) / 1000}s`;
}
