import { say } from './said/index.ts';
import { asSeen, hasUnseen } from './values/index.ts';
import type { Reason } from './values/index.ts';

const word = /[\p{L}_][^\s:"'`,{}[\]]*/u.source;
const glued = new RegExp(`^(${word}):([^ :/].*)$`, 'su');
const bare = new RegExp(`^(${word})(?: +(.*))?$`, 'su');

/** Why `topic:returns` is one word and not a key and its value; undefined of a text that is not like it. */
export function whyGlued(text: string): Reason | undefined {
  const [, key, rest = ''] = glued.exec(text) ?? [];
  if (key === undefined) return undefined;
  const hint = say`write \`${key}: ${asSeen(rest).slice(0, 40)}\``;
  return hasUnseen(rest[0]!)
    ? {
        code: 'invisible-character',
        message: say`what stands after \`${key}:\` is no plain space, though it may look like one (a no-break space, or a character that nobody sees)`,
        hint,
      }
    : { code: 'missing-space-after-colon', message: say`a space is missing after \`${key}:\``, hint };
}

/** Why `within 2h`, or `topics` above what belongs to it, is not yet a key; undefined of a text that is not like it. */
export function whyNoColon(text: string, hasKeysBelow = false): Reason | undefined {
  const [, key, value] = bare.exec(text) ?? [];
  if (key === undefined || /:(?: |$)/.test(value ?? '')) return undefined;
  const hint = hasKeysBelow
    ? say`write \`${key}:\``
    : value === undefined
      ? say`write \`${key}:\` and after it what it is; a thing without properties is \`${key}: {}\``
      : say`write \`${key}: ${value.slice(0, 40)}\``;
  return { code: 'yaml-syntax', message: say`a \`:\` is missing after \`${key}\``, hint };
}
