import { say } from '../said/index.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';

/** Names that are ours and mean the same everywhere. */
export const reservedNames: ReadonlySet<string> = new Set([
  'always',
  'none',
  'up',
  'stay',
  'raise',
  'keep',
  'refuse',
  'customer',
  'yes',
  'no',
]);

const form = /^\p{L}[\p{L}\p{M}\p{Nd}_]{0,39}$/u;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}]/u;
/** JavaScript's own words for what every map has. */
const everywhere = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** Whether it can be a name of the user's: letters of any script, digits and `_`, a letter first, at most 40, NFC, visible, not reserved. */
export function isName(text: string): boolean {
  return isFactName(text) && !reservedNames.has(text);
}

/** Whether it has the form of a name, reserved or not: names of facts and values. */
export function isFactName(text: string): boolean {
  return form.test(text) && !invisible.test(text) && text === text.normalize('NFC') && !everywhere.has(text);
}

/** Whether a text holds direction or zero-width characters, which nobody sees; a joiner within running text is well. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** The text without what nobody sees. */
export function visible(text: string): string {
  return text.replace(new RegExp(invisible, 'gu'), '');
}

/** Why it cannot be a name. Call it for what `isName` refuses. */
export function whyNotName(text: string): Reason {
  if (hasInvisible(text))
    return reason(
      'invisible-character',
      say`the name ${quoted(visible(text))} holds a character that nobody sees (direction or zero width)`,
      say`write \`${visible(text)}\` anew`,
    );
  if (reservedNames.has(text)) return reason('reserved-name', say`\`${text}\` is a word of the language and cannot be a name of yours`);
  if (everywhere.has(text)) return reason('bad-name', say`\`${text}\` cannot be a name`);
  if ([...text].length > 40) return reason('bad-name', say`the name ${quoted(text)} is longer than 40 characters`);
  const composed = text.normalize('NFC');
  if (text !== composed && form.test(composed))
    return reason('bad-name', say`the name \`${composed}\` is written with its signs apart (not NFC)`, say`write \`${composed}\` anew`);
  const tidy = composed
    .trim()
    .replace(/[\s\-./]+/g, '_')
    .replace(/[^\p{L}\p{M}\p{Nd}_]/gu, '')
    .replace(/^[^\p{L}]+/u, '');
  return reason(
    'bad-name',
    say`${quoted(text)} cannot be a name: letters, digits and \`_\`, a letter first`,
    isName(tidy) ? say`write \`${tidy}\`` : undefined,
  );
}
