import type { KpiRow } from '../../schema/index.ts';
import type { Language } from '../../schema/said/index.ts';
import { currencyDecimals } from '../../schema/values/index.ts';

export type Unit = KpiRow['unit'];

/**
 * A figure as people read it: `84.2%`, `3m20s` (in Arabic `3 د 20 ث`), `12.40 SAR`, `5,204`. Three or more figures that count, never more than can be meant.
 * @param value seconds, a share in [0, 1], a count or an amount; null: nothing to measure.
 * @param currency empty: amounts have no sign.
 * @param clock on which seconds are counted: on one that stands still at times, 24 hours are no day.
 */
export function figure(value: number | null, unit: Unit, currency: string, language: Language = 'en', clock = 'always'): string {
  if (value === null) return '–';
  switch (unit) {
    case 'share':
      return share(value);
    case 'seconds':
      return duration(value, language, clock);
    case 'money':
      return `${number(value, currencyDecimals(currency), currencyDecimals(currency))} ${currency}`.trimEnd();
    case 'count':
      return number(value, Number.isInteger(value) || value >= 1000 ? 0 : value >= 10 ? 1 : 2);
  }
}

/** To a tenth of a percent. Only what is none or all reads so: nearly all is `>99.9%`. */
function share(value: number): string {
  if (value > 0 && value < 0.0005) return '<0.1%';
  if (value < 1 && value >= 0.9995) return '>99.9%';
  return `${number(value * 100, 1)}%`;
}

/** In English as the policy language spells it, `7.5s`, `3m20s`, `2h05m`, `1d03h`; in Arabic with the units' first letters. */
function duration(seconds: number, language: Language, clock: string): string {
  if (seconds < 0) return `-${duration(-seconds, language, clock)}`;
  if (seconds < 59.95) return amounts([[number(seconds, 1), 's']], language);
  const { large, of, small, unit } = steps.find(
    ({ below, unit, large }) => Math.round(seconds / unit) * unit < below || (large === 'h' && clock !== 'always'),
  )!;
  const whole = Math.round(seconds / unit);
  const rest = whole % of;
  const first = [number(Math.floor(whole / of), 0), large] as const;
  return amounts(rest === 0 ? [first] : [first, [String(rest), small]], language);
}

/** Up to `below` seconds in units of `unit` seconds: `of` small ones make a large one. */
const steps = [
  { below: 3600, large: 'm', of: 60, small: 's', unit: 1 },
  { below: 86400, large: 'h', of: 60, small: 'm', unit: 60 },
  { below: Infinity, large: 'd', of: 24, small: 'h', unit: 3600 },
] as const;

const arabicUnits = { s: 'ث', m: 'د', h: 'س', d: 'ي' };

function amounts(parts: readonly (readonly [count: string, unit: keyof typeof arabicUnits])[], language: Language): string {
  return language === 'ar'
    ? parts.map(([count, unit]) => `${count} ${arabicUnits[unit]}`).join(' ')
    : parts.map(([count, unit], i) => `${i === 0 ? count : count.padStart(2, '0')}${unit}`).join('');
}

function number(value: number, most: number, least = 0): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: most, minimumFractionDigits: least }).format(value);
}
