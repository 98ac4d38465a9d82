import { say } from '../said/index.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';

const percent = /^(\d{1,6}(?:\.\d{1,6})?)%$/;

/** The part of all, in [0, 1], that `95%` says. Undefined if it is not a share, or above `100%`. */
export function readShare(text: string): number | undefined {
  const share = readPercentage(text);
  return share !== undefined && share <= 1 ? share : undefined;
}

/** The factor, 0 or more, that `120%` says (1.2). */
export function readPercentage(text: string): number | undefined {
  const parts = percent.exec(text);
  return parts ? Number(`${parts[1]}e-2`) : undefined;
}

/** 0.95 as `95%`; at most six decimals of a percent are kept. */
export function writeShare(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}

/** Why it is not a share. Call it for what `readShare` refuses. */
export function whyNotShare(value: unknown, most = 1): Reason {
  const foreign = whyNotLatin(value);
  if (foreign) return foreign;
  const example = most > 1 ? say`write \`120%\`` : say`write \`95%\``;
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? latin(value).trim() : '';
  const factor = readPercentage(text.replace(/\s|percent|pct/gi, '').replace(/%?$/, '%'));
  const sign = /%|percent|pct/i.test(text);
  if (factor !== undefined && sign && factor > most)
    return reason('bad-share', say`a share is at most \`100%\`, and ${quoted(value)} is more`);
  if (factor === undefined) return reason('bad-share', say`${quoted(value)} is not a share`, example);
  const meant = sign || Number(text) > 1 ? factor : Number(text);
  const hint = meant <= most ? say`write \`${writeShare(meant)}\`` : example;
  return reason('bad-share', say`a share is written in percent with its sign, and ${quoted(value)} is not`, hint);
}
