import type { Schema } from './schema.ts';

/**
 * Lets editors say our words (`patternErrorMessage`: what is to be written) of a value of the wrong type too: `first_response: 30`, `share: 0.95`.
 * Where a map or a list may stand as well, the words belong to the type alone: an unknown key in the map keeps its own message.
 */
export function withHelp(schema: Schema): void {
  const { $defs, properties, items, additionalProperties, patternErrorMessage: help, type } = schema;
  const inner = [...Object.values($defs ?? {}), ...Object.values(properties ?? {}), items, additionalProperties];
  for (const one of inner) if (typeof one === 'object') withHelp(one);
  if (help === undefined || type === undefined || schema.errorMessage !== undefined || schema.anyOf) return;
  const types = [type].flat();
  if (!types.some((one) => one === 'object' || one === 'array')) schema.errorMessage = help;
  else {
    delete schema.type;
    schema.anyOf = [{ title: schema.title ?? '', type: types, errorMessage: help }];
  }
}
