import { say } from '../said/index.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { asSeen } from './unseen.ts';

const units = { w: 604800, d: 86400, h: 3600, m: 60, s: 1 } as const;
const plain = /^(?=\d)(?:(\d{1,9})w)?(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9}(?:\.\d{1,3})?)s)?$/;
const iso = /^P(?=\d|T\d)(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,3})?)S)?)?$/;

/** Seconds of `30s`, `15m`, `1h30m`, `2d`, `1w` or ISO 8601 `PT4H`; the seconds may have three decimals. Undefined if it is none of these. */
export function readDuration(text: string): number | undefined {
  const parts = plain.exec(text) ?? iso.exec(text);
  if (!parts) return undefined;
  return Object.values(units).reduce((sum, unit, i) => sum + unit * Number(parts[i + 1] ?? 0), 0);
}

/**
 * Seconds (at least 0, at most three decimals count) as text, the larger units first: 5400 is `1h30m`, 0 is `0s`.
 * @param clock on which they are counted: on one that stands still at times, 24 hours are no day.
 */
export function writeDuration(seconds: number, clock = 'always'): string {
  let rest = Math.round(seconds * 1000);
  let text = '';
  for (const [unit, size] of Object.entries(units)) {
    if (size > units.h && clock !== 'always') continue;
    const count = unit === 's' ? rest / 1000 : Math.floor(rest / (size * 1000));
    rest -= Math.round(count * size * 1000);
    if (count > 0) text += `${count}${unit}`;
  }
  return text || '0s';
}

const usual = say`write \`30s\`, \`15m\`, \`1h30m\`, \`2d\` or \`1w\``;

/** Why it is not a duration. Call it for what `readDuration` refuses. `examples` are shown where nothing nearer can be. */
export function whyNotDuration(value: unknown, examples = usual): Reason {
  const foreign = whyNotLatin(value);
  if (foreign) {
    const seen = latin(asSeen(String(value)));
    return readDuration(seen) === undefined ? { ...foreign, hint: whyNotDuration(seen, examples).hint! } : foreign;
  }
  if (typeof value === 'number') return withoutUnit(value);
  if (typeof value !== 'string') return reason('bad-duration', say`${quoted(value)} is not a duration`, examples);
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return withoutUnit(Number(text));
  if (/^\d+bd$/.test(text))
    return reason('bad-duration', say`business days (${quoted(text)}) are for promises only`, say`write hours, \`24h\``);
  const tidy = tidied(text);
  if (text.includes('.') && readDuration(text) !== undefined)
    return reason('bad-duration', say`${quoted(text)} has a part of a second, and whole seconds are wanted`, say`write \`${tidy!}\``);
  return reason('bad-duration', say`${quoted(text)} is not a duration`, tidy ? say`write \`${tidy}\`` : examples);
}

function withoutUnit(value: number): Reason {
  const count = Number.isInteger(value) && value >= 0 ? value : 30;
  return reason(
    'duration-without-unit',
    say`a duration needs its unit, and ${quoted(value)} has none`,
    say`write \`${count}s\`, \`${count}m\` or \`${count}h\``,
  );
}

const long: Readonly<Record<string, keyof typeof units>> = {
  ...{ sec: 's', secs: 's', second: 's', seconds: 's', min: 'm', mins: 'm', minute: 'm', minutes: 'm', hr: 'h', hrs: 'h', hour: 'h' },
  ...{ hours: 'h', day: 'd', days: 'd', week: 'w', weeks: 'w', s: 's', m: 'm', h: 'h', d: 'd', w: 'w' },
};

/** `1.5 hours`, `1,5h`, `30 Min`, `30m 1h` as this language writes them, in whole seconds; undefined if that cannot be told. */
function tidied(text: string): string | undefined {
  const words = text
    .toLowerCase()
    // A comma before three digits may as well be one of thousands: that leaves it where it is, and nothing is told.
    .replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.')
    .replace(/(?<!\d),|,(?!\d)|\s+|and/g, '');
  if (words.length > 60 || !/^(?:\d{1,9}(?:\.\d{1,3})?[a-z]+)+$/.test(words)) return undefined;
  let seconds = 0;
  for (const [, count, word] of words.matchAll(/(\d+(?:\.\d+)?)([a-z]+)/g)) {
    const unit = long[word!];
    if (!unit) return undefined;
    seconds += Number(count) * units[unit];
  }
  return writeDuration(Math.max(Math.round(seconds), Math.min(seconds, 1)));
}
