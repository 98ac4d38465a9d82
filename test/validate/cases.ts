import { existsSync, readFileSync } from 'node:fs';

/** A case with an exact or published result, as ../shared/validation keeps it: units stand in the names of numbers. */
export interface Case {
  readonly id: string;
  readonly family: string;
  readonly model: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly published?: Readonly<Record<string, unknown>>;
}

/** Where the cases lie. */
export const casesFile = new URL('../../../shared/validation/cases.json', import.meta.url);

/** Whether the cases are there at all. */
export const there = existsSync(casesFile);

/** The cases of some families; none where ../shared is missing. */
export function casesOf(...families: readonly string[]): Case[] {
  if (!there) return [];
  return (JSON.parse(readFileSync(casesFile, 'utf8')) as Case[]).filter(({ family }) => families.includes(family));
}

const seconds: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86_400 };

/** The quantity of this name, whatever its unit, in seconds: `quantity(model, 'mean_service')` reads `mean_service_min`. Undefined: not given. */
export function quantity(of: Readonly<Record<string, unknown>>, name: string): number | undefined {
  for (const [unit, length] of Object.entries(seconds)) {
    const given = of[`${name}_${unit}`];
    // To the millisecond, which is what the language can write: 0.333333333333 min is 20 s.
    if (typeof given === 'number') return Math.round(given * length * 1000) / 1000;
  }
  return undefined;
}

/** Arrivals a second. */
export function arrivalRate(model: Readonly<Record<string, unknown>>): number {
  for (const [unit, length] of Object.entries(seconds)) {
    const given = model[`arrival_rate_per_${unit}`];
    if (typeof given === 'number') return given / length;
  }
  throw new Error('the case gives no arrival rate');
}

/**
 * A name without the unit at its end, and what one of that unit is: `mean_wait_min` is a `mean_wait` of 60 s, `throughput_L1_per_h` a `throughput_L1` of 1/3600 s.
 * 1 where the name has no unit.
 */
export function splitUnit(name: string): { readonly figure: string; readonly unit: number } {
  const [, figure, per, unit] = /^(.+?)(_per)?_(s|min|h|day)$/.exec(name) ?? [];
  if (figure === undefined || figure.includes('_le_')) return { figure: name, unit: 1 };
  return { figure, unit: per ? 1 / seconds[unit!]! : seconds[unit!]! };
}

/** Mean seconds of work, by whichever of its names the case gives it. */
export function meanWork(of: Case['model']): number {
  return quantity(of, 'mean_service') ?? quantity(of, 'service')!;
}
