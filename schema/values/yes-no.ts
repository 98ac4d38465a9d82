import { say } from '../said/index.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { whyUnseen } from './unseen.ts';

/** `yes` is true, `no` false, all else undefined. */
export function readYesNo(text: string): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

export function writeYesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

const meant: Readonly<Record<string, 'yes' | 'no'>> = {
  ...{ true: 'yes', y: 'yes', on: 'yes', yes: 'yes', '1': 'yes', نعم: 'yes', أجل: 'yes', صح: 'yes' },
  ...{ false: 'no', n: 'no', off: 'no', no: 'no', '0': 'no', لا: 'no', كلا: 'no', خطأ: 'no' },
};

/** Why it is neither. Call it for what `readYesNo` refuses. */
export function whyNotYesNo(value: unknown): Reason {
  const unseen = whyUnseen(value);
  if (unseen) return unseen;
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim().toLowerCase() : '';
  const word = Object.hasOwn(meant, text) ? meant[text] : undefined;
  return reason('bad-yes-no', say`${quoted(value)} is not \`yes\` or \`no\``, word ? say`write \`${word}\`` : say`write \`yes\` or \`no\``);
}
