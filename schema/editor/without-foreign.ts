import type { Schema } from './schema.ts';
import { resolved } from './schemas-at.ts';

/** Takes away the examples of all that holds one of these schemas: those of the general schema bear names of another policy, and editors offer them. */
export function withoutForeign(root: Schema, own: ReadonlySet<Schema>): void {
  const known = new Map<Schema, boolean>();
  const holds = (schema: Schema): boolean => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    known.set(schema, false);
    const target = resolved(root, schema);
    const inner = [...Object.values(target.properties ?? {}), target.items, target.additionalProperties].filter(
      (one) => typeof one === 'object',
    );
    const found = [target === schema ? [] : [target], inner].flat().map(holds).some(Boolean) || own.has(schema);
    known.set(schema, found);
    if (found) delete schema.examples;
    return found;
  };
  [root, ...Object.values(root.$defs!)].forEach(holds);
}
