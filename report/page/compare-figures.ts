import type { Result } from '../../schema/index.ts';
import { writeResult } from './simulator.ts';

/** Where two results say something else, as text. */
export interface Difference {
  /** `kpis 12 (service_level): interval.low` */
  readonly figure: string;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  /** Numbers compared. */
  readonly figures: number;
  readonly differences: readonly Difference[];
}

/** Parts of a result that are computed, not given. */
const computed = [
  'window',
  'replications',
  'verdict',
  'objectives',
  'kpis',
  'scorecard',
  'incentives',
  'lostTime',
  'series',
  'distributions',
  'checks',
  'theory',
] as const;

/** Compares all that was computed, figure by figure and bit by bit; where all agrees, also the whole as it is written, byte by byte. */
export function compareFigures(before: Result, after: Result): Comparison {
  const differences: Difference[] = [];
  let figures = 0;
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
      const id = (a as { kpi?: unknown }).kpi;
      const named = typeof id === 'string' ? `${path} (${id})` : path;
      const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
      for (const key of keys) walk((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${named} ${key}`);
      return;
    }
    if (typeof a === 'number' || typeof b === 'number') figures++;
    if (!Object.is(a, b)) differences.push({ figure: path, before: spell(a), after: spell(b) });
  };
  for (const part of computed) walk(before[part], after[part], part);
  if (differences.length === 0) differences.push(...differingBytes(writeResult(before), writeResult(after)));
  return { figures, differences };
}

export function isSame({ differences }: Comparison): boolean {
  return differences.length === 0;
}

/** The first place where two texts differ, with what stands there. */
function differingBytes(before: string, after: string): Difference[] {
  if (before === after) return [];
  let at = 0;
  while (before[at] === after[at]) at++;
  const near = (text: string): string => text.slice(Math.max(0, at - 30), at + 50);
  return [{ figure: `character ${at}`, before: near(before), after: near(after) }];
}

function spell(value: unknown): string {
  return value === undefined ? '–' : (JSON.stringify(value) ?? '–').slice(0, 80);
}
