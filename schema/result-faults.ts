import type { ErrorObject } from 'ajv';
import validate from './generated/result.validate.ts';

type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };

/** What keeps `value` from being a Result, a sentence each; none: it is one. */
export function resultFaults(value: unknown): string[] {
  const valid = validate as unknown as Validator;
  if (valid(value)) return [];
  return (valid.errors ?? []).map(({ instancePath, keyword, message, params }) => {
    const where = instancePath === '' ? 'the file' : `\`${instancePath.slice(1)}\``;
    const which = (params as { additionalProperty?: string }).additionalProperty;
    const form = instancePath.endsWith('/currency') ? 'a currency, such as `SAR`' : 'a date, such as `2026-12-06`';
    const what = keyword === 'pattern' ? `must be ${form}` : (message ?? 'is not as it should be');
    return `${where} ${what}${which === undefined ? '' : `: \`${which}\``}`;
  });
}
