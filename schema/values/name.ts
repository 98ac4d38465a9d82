import { say } from '../said/index.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { hasInvisible, whyUnseen } from './unseen.ts';

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
/** JavaScript's own words for what every map has. */
const everywhere = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** Whether it can be a name of the user's: letters of any script, digits and `_`, a letter first, at most 40, NFC, visible, not reserved. */
export function isName(text: string): boolean {
  return isFactName(text) && !reservedNames.has(text);
}

/** Whether it has the form of a name, reserved or not: names of facts and values. */
export function isFactName(text: string): boolean {
  return form.test(text) && !hasInvisible(text) && text === text.normalize('NFC') && !everywhere.has(text);
}

/** Why it cannot be a name. Call it for what `isName` refuses. */
export function whyNotName(text: string): Reason {
  const unseen = whyUnseen(text);
  if (unseen) return unseen;
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
