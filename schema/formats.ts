import { say } from './said/index.ts';
import {
  hasInvisible,
  hasUnseen,
  isFactName,
  isName,
  latin,
  quoted,
  readDate,
  readDuration,
  readMoment,
  readPercentage,
  readPromisedDuration,
  readShare,
  readTime,
  readTimeRange,
  readWeekdays,
  readYesNo,
  whyNotDate,
  whyNotDuration,
  whyNotLatin,
  whyNotMoment,
  whyNotMoney,
  whyNotName,
  whyNotNumber,
  whyNotPromisedDuration,
  whyNotShare,
  whyNotTime,
  whyNotTimeRange,
  whyNotWeekdays,
  whyNotYesNo,
  whyUnseen,
} from './values/index.ts';
import type { Reason } from './values/index.ts';

/** One `format` of the schemas: what is one, and why something is not. The validator calls `validate`, the findings `whyNot`. */
export interface Format {
  readonly type: 'string' | 'number';
  readonly validate: (value: never) => boolean;
  readonly whyNot: (value: unknown) => Reason;
}

const is = (read: (text: string) => unknown, whyNot: (value: unknown) => Reason): Format => ({
  type: 'string',
  validate: (text: string) => read(text) !== undefined,
  whyNot,
});
const orNone = (read: (text: string) => unknown) => (text: string) => (text === 'none' ? true : read(text));
const wholeSeconds = (text: string): number | undefined => {
  const seconds = readDuration(text);
  return seconds === undefined || text.includes('.') ? undefined : seconds;
};

/** The formats by their names in the schemas: each is checked by the very reader that the simulator uses. */
export const formats = {
  'mizan-name': { type: 'string', validate: isName, whyNot: whyNotKey },
  'mizan-fact-name': { type: 'string', validate: isFactName, whyNot: whyNotKey },
  'mizan-word': { type: 'string', validate: isWord, whyNot: whyNotWord },
  'mizan-file': { type: 'string', validate: (text: string) => !hasInvisible(text), whyNot: whyNotFile },
  'mizan-duration': is(wholeSeconds, whyNotDuration),
  'mizan-time-length': is(readDuration, whyNotDuration),
  'mizan-promised-duration': is(readPromised, whyNotPromisedDuration),
  'mizan-promise': is(orNone(readPromised), whyNotPromisedDuration),
  'mizan-share': is(readShare, (value) => whyNotShare(value)),
  'mizan-share-or-none': is(orNone(readShare), (value) => whyNotShare(value)),
  'mizan-percentage': is(readPercentage, (value) => whyNotShare(value, Infinity)),
  'mizan-half-width': is(readHalfWidth, whyNotHalfWidth),
  'mizan-bound': is((text) => wholeSeconds(text) ?? readPercentage(text), whyNotBound),
  'mizan-value': is((text) => readDuration(text) ?? readPercentage(text), whyNotBound),
  'mizan-money': { type: 'number', validate: Number.isFinite, whyNot: whyNotMoney },
  'mizan-date': is(readDate, whyNotDate),
  'mizan-moment': is(readMoment, whyNotMoment),
  'mizan-time': is(readTime, whyNotTime),
  'mizan-time-range': is(readTimeRange, whyNotTimeRange),
  'mizan-days': is(readWeekdays, whyNotWeekdays),
  'mizan-yes-no': is(readYesNo, whyNotYesNo),
  'mizan-time-zone': { type: 'string', validate: isTimeZone, whyNot: whyNotTimeZone },
  'mizan-currency': { type: 'string', validate: isCurrency, whyNot: whyNotCurrency },
  'mizan-language': { type: 'string', validate: isLanguage, whyNot: whyNotLanguage },
} satisfies Record<string, Format>;

function readPromised(text: string): unknown {
  return text.includes('.') ? undefined : readPromisedDuration(text);
}

/** An amount as it is written outside the language. */
const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A name or another plain value in a test; which one it must be is known only where the fact is known. */
function isWord(text: string): boolean {
  return !/^[<>=!٠-٩۰-۹]|[٪،]/u.test(text) && !thousands.test(text) && !hasUnseen(text);
}

function whyNotWord(value: unknown): Reason {
  if (typeof value === 'boolean') return whyNotYesNo(value);
  if (typeof value === 'number') return whyNotNumber(value);
  if (typeof value !== 'string') return { code: 'wrong-type', message: say`${quoted(value)} is not a value` };
  if (/^[<>=!]/.test(value)) return whyNotSign(value);
  return whyNotLatin(value) ?? whyNotMoney(value);
}

/** A path may hold whatever its file is called by, digits of any script among it. */
function whyNotFile(value: unknown): Reason {
  return whyUnseen(value) ?? whyNotWord(value);
}

/** `> 30m`, `<=5%`, `!= vip` in a test: the same in words. */
function whyNotSign(text: string): Reason {
  const [, sign = '', rest = ''] = /^(<=|>=|=>|=<|<|>|=+|!=*)\s*(.*)$/su.exec(text.trim()) ?? [];
  const word = { '<': 'below', '<=': 'at_most', '=<': 'at_most', '>': 'above', '>=': 'at_least', '=>': 'at_least' }[sign];
  const meant = word ? `{ ${word}: ${latin(rest)} }` : sign.startsWith('!') ? `{ not: ${latin(rest)} }` : latin(rest);
  return {
    code: 'bad-bound',
    message: say`a bound is written in words, and ${quoted(text)} begins with a sign`,
    hint: say`write \`${meant}\``,
  };
}

function whyNotBound(value: unknown): Reason {
  const sign = typeof value === 'string' ? /^[<>=!]+\s*(.*)$/su.exec(value.trim()) : null;
  if (sign)
    return {
      code: 'bad-bound',
      message: say`${quoted(value)} begins with a sign, and its key says already which bound it is`,
      hint: say`write \`${latin(sign[1]!)}\``,
    };
  if (typeof value === 'boolean') return whyNotYesNo(value);
  const foreign = whyNotLatin(value);
  if (foreign) return foreign;
  if (typeof value === 'string' && thousands.test(value)) return whyNotMoney(value);
  if (typeof value !== 'string' || /^[\d_.' ]+$/.test(value)) return whyNotNumber(value);
  return /%/.test(value) ? whyNotShare(value, Infinity) : /^\d/.test(value) ? whyNotDuration(value) : whyNotNumber(value);
}

function whyNotKey(value: unknown): Reason {
  return typeof value === 'string' ? whyNotName(value) : { code: 'bad-name', message: say`${quoted(value)} is not a name` };
}

function readHalfWidth(text: string): true | undefined {
  return /^\d{1,3}(?:\.\d{1,6})?(?:pt|%)$/.test(text) ? true : undefined;
}

function whyNotHalfWidth(value: unknown): Reason {
  return (
    whyNotLatin(value) ?? {
      code: 'bad-share',
      message: say`${quoted(value)} is not a half-width`,
      hint: say`write \`1pt\` (one percentage point) or \`1%\` (of the value)`,
    }
  );
}

function isTimeZone(text: string): boolean {
  try {
    return /^[A-Za-z]/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

function whyNotTimeZone(value: unknown): Reason {
  return (
    whyUnseen(value) ?? {
      code: 'not-one-of',
      message: say`no time zone ${quoted(value)} is known`,
      hint: say`write its IANA name: \`Asia/Riyadh\`, \`Africa/Cairo\`, \`UTC\``,
    }
  );
}

function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

function whyNotCurrency(value: unknown): Reason {
  const upper = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return (
    whyUnseen(value) ?? {
      code: 'not-one-of',
      message: say`${quoted(value)} is not a currency`,
      hint: say`write its three letters: \`${isCurrency(upper) ? upper : 'SAR'}\``,
    }
  );
}

function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text);
}

function whyNotLanguage(value: unknown): Reason {
  return (
    whyUnseen(value) ?? {
      code: 'not-one-of',
      message: say`${quoted(value)} is not the code of a language`,
      hint: say`write \`ar\`, \`en\`, \`fr\``,
    }
  );
}
