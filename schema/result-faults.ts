import type { ErrorObject } from 'ajv';
import type { Result } from './generated/result.ts';
import validate from './generated/result.validate.ts';
import { resultAtOdds } from './result-at-odds.ts';

type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };

/** How deep maps and lists may stand within one another; what reads a result calls itself at each level. A policy stands no deeper than 60. */
const deepest = 100;

/** What keeps `value` from being a Result, a sentence each; none: it is one. */
export function resultFaults(value: unknown): string[] {
  if (isDeep(value, deepest)) return [`more than ${deepest} maps or lists stand within one another`];
  const valid = validate as unknown as Validator;
  return valid(value) ? resultAtOdds(value as Result) : (valid.errors ?? []).map(tellFault);
}

const date = 'a date, such as `2026-12-06`';
/** What texts with a pattern are, by the key that they stand under. */
const forms: Readonly<Record<string, string>> = { currency: 'a currency, such as `SAR`', firstDate: date, lastDate: date };

/** One fault of the validator's as a sentence. */
export function tellFault({ instancePath, keyword, message, params }: ErrorObject): string {
  const where = instancePath === '' ? 'the file' : `\`${instancePath.slice(1)}\``;
  const { additionalProperty: which, pattern } = params as { additionalProperty?: string; pattern?: string };
  const form = forms[instancePath.split('/').at(-1)!];
  const must = form === undefined ? `must match pattern \`${pattern}\`` : `must be ${form}`;
  const what = keyword === 'pattern' ? must : (message ?? 'is not as it should be');
  return `${where} ${what}${which === undefined ? '' : `: \`${which}\``}`;
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeep(one, levels - 1));
}
