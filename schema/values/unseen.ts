import { say } from '../said/index.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}]/u;
/** No-break spaces and others that are not the one of the keyboard: YAML takes them for letters. */
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const atAnEnd = new RegExp(`^${otherSpaces.source}|${otherSpaces.source}$`);

/** Whether a text holds characters that nobody sees: of direction, of zero width (joiners too), of control. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** The text without what nobody sees. */
export function visible(text: string): string {
  return text.replace(new RegExp(invisible, 'gu'), '');
}

/** Whether what nobody sees is in a text, or a space that is not plain before or after it. */
export function hasUnseen(text: string): boolean {
  return hasInvisible(text) || atAnEnd.test(text);
}

/** The text as it looks: without what nobody sees, its spaces plain, and none around it. */
export function asSeen(text: string): string {
  return visible(text).replace(new RegExp(otherSpaces, 'g'), ' ').trim();
}

/** Why a value that looks right is refused; undefined if all of it is seen. */
export function whyUnseen(value: unknown): Reason | undefined {
  if (typeof value !== 'string' || !hasUnseen(value)) return undefined;
  const seen = quoted(asSeen(value));
  return reason(
    'invisible-character',
    hasInvisible(value)
      ? say`${seen} holds a character that nobody sees (direction or zero width)`
      : say`a space that is not a plain one, such as a no-break space, stands before or after ${seen}`,
    say`write \`${asSeen(value)}\` anew`,
  );
}
