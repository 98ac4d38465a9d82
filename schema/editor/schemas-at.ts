import type { Schema } from './schema.ts';

/** The schema that a reference leads to, or the schema itself. */
export function resolved(root: Schema, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : root.$defs![schema.$ref.slice('#/$defs/'.length)]!;
}

/** Every schema at a pattern such as `teams.*.up.*` (the patterns of `namesAt`); `*` is any key or position. */
export function schemasAt(root: Schema, pattern: string): Schema[] {
  return pattern.split('.').reduce((schemas, step) => schemas.flatMap((schema) => steps(resolved(root, schema), step)), [root]);
}

function steps({ properties = {}, items, additionalProperties }: Schema, step: string): Schema[] {
  if (step !== '*') return Object.hasOwn(properties, step) ? [properties[step]!] : [];
  return [...Object.values(properties), items, additionalProperties].filter((one) => typeof one === 'object');
}
