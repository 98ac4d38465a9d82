import { say } from '../said/index.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { asSeen, whyUnseen } from './unseen.ts';

const others = /[٠-٩۰-۹٪٫٬،]/u;

/** The text with Arabic and Persian digits and their signs (`٪`, `٫`, `٬`, `،`) in Latin spelling. */
export function latin(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٪/g, '%')
    .replace(/٫/g, '.')
    .replace(/٬/g, '')
    .replace(/،/g, ',');
}

/** Why a value in Arabic digits or signs, or with something that nobody sees, is refused; undefined if it has none. */
export function whyNotLatin(value: unknown): Reason | undefined {
  if (typeof value !== 'string' || !others.test(value)) return whyUnseen(value);
  return reason(
    'arabic-digits',
    say`${quoted(asSeen(value))} is not in Latin digits and signs, which values are written in`,
    say`write \`${latin(asSeen(value))}\``,
  );
}
