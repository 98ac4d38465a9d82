import type { NumberType } from './describe-facts.ts';

/** Parts of one that a number of this type is whole in: money in hundredths, shares in hundredths of a percent, seconds and numbers whole. */
const parts: Readonly<Record<NumberType, number>> = { number: 1, money: 100, share: 10_000, duration: 1 };
const seconds: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

/** A number as a condition or a log writes it: `500`, `15%`, `1h30m`. Durations become seconds, shares parts of one; undefined: not a number of this type. */
export function readNumber(type: NumberType, raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'share' && /^\d+(\.\d+)?%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (type !== 'duration') return undefined;
  const iso = /^P(?=.)(\d+W)?(\d+D)?(?:T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.exec(text);
  const short = /^(?=.)(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.exec(text);
  const found = iso ?? short;
  if (!found) return undefined;
  return found.slice(1).reduce((sum, part) => (part ? sum + Number(part.slice(0, -1)) * seconds[part.at(-1)!.toLowerCase()]! : sum), 0);
}

/** The least whole number of the type (in its parts) that is not below `value`. */
export function from(type: NumberType, value: number): number {
  return Math.ceil(value * parts[type] - 1e-6) / parts[type];
}

/** The least whole number of the type (in its parts) above `value`. */
export function after(type: NumberType, value: number): number {
  return (Math.floor(value * parts[type] + 1e-6) + 1) / parts[type];
}

/** A number in the words of a policy: `4h`, `15%`, `500`. */
export function showNumber(type: NumberType, value: number): string {
  if (type === 'share') return `${round(value * 100)}%`;
  if (type !== 'duration') return String(round(value));
  let rest = value;
  const text = Object.entries(seconds)
    .filter(([unit]) => unit !== 'w')
    .map(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count ? `${count}${unit}` : '';
    });
  return text.join('') || '0s';
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
