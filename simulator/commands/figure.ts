import type { KpiRow } from '../../schema/index.ts';
import { currencyDecimals } from '../../schema/values/index.ts';

export type Unit = KpiRow['unit'];

/**
 * A figure as people read it, in the policy language's own spelling: `84.2%`, `3m20s`, `12.40 SAR`, `5,204`. Three or more figures that count,
 * never more than can be meant.
 * @param value seconds, a share in [0, 1], a count or an amount; null: nothing to measure.
 * @param currency empty: amounts have no sign.
 */
export function figure(value: number | null, unit: Unit, currency: string): string {
  if (value === null) return '–';
  switch (unit) {
    case 'share':
      return share(value);
    case 'seconds':
      return duration(value);
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

/** `7.5s`, `3m20s`, `2h05m`, `1d03h`. */
function duration(seconds: number): string {
  if (seconds < 0) return `-${duration(-seconds)}`;
  if (seconds < 59.95) return `${number(seconds, 1)}s`;
  for (const { below, large, of, small, unit } of steps) {
    const whole = Math.round(seconds / unit);
    if (whole * unit >= below) continue;
    const rest = whole % of;
    return `${number(Math.floor(whole / of), 0)}${large}${rest === 0 ? '' : String(rest).padStart(2, '0') + small}`;
  }
  return `${number(seconds / 86400, 0)}d`;
}

/** Up to `below` seconds in units of `unit` seconds: `of` small ones make a large one. */
const steps = [
  { below: 3600, large: 'm', of: 60, small: 's', unit: 1 },
  { below: 86400, large: 'h', of: 60, small: 'm', unit: 60 },
  { below: Infinity, large: 'd', of: 24, small: 'h', unit: 3600 },
];

function number(value: number, most: number, least = 0): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: most, minimumFractionDigits: least }).format(value);
}
