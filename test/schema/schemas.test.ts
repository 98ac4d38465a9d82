import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formats } from '../../schema/formats.ts';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [key: string]: unknown;
}

const kinds = ['policy', 'scenario', 'cases'];
const schemas = await Promise.all(
  kinds.map(
    async (kind) =>
      [kind, JSON.parse(await readFile(new URL(`../../schema/${kind}.schema.json`, import.meta.url), 'utf8')) as Schema] as const,
  ),
);

/** Every schema within a schema, with its JSON pointer. */
function* within(schema: unknown, pointer = ''): Generator<[pointer: string, schema: Schema]> {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) for (const [i, one] of schema.entries()) yield* within(one, `${pointer}/${i}`);
  else {
    yield [pointer, schema as Schema];
    for (const [key, inner] of Object.entries(schema))
      if (!['examples', 'enum', 'required', 'type'].includes(key)) yield* within(inner, `${pointer}/${key}`);
  }
}

test.each(schemas)('%s: every property says what it is, and gives examples', (_, schema) => {
  for (const [pointer, one] of within(schema))
    for (const [key, property] of Object.entries(one.properties ?? {})) {
      if (pointer.endsWith('/properties')) continue;
      const where = `${pointer}/properties/${key}`;
      expect(property.title, where).toBeTruthy();
      expect(property.description, where).toMatch(/^.*[.)]$/s);
      expect(property.examples?.length, where).toBeGreaterThan(0);
    }
});

test.each(schemas)('%s: what leaving a key out means is said, or what it goes with', (_, schema) => {
  for (const [pointer, one] of within(schema)) {
    if (pointer.endsWith('/properties') || /\/(Condition|When)$/.test(pointer)) continue;
    for (const [key, property] of Object.entries(one.properties ?? {})) {
      if ((one['required'] as string[] | undefined)?.includes(key) || key === 'note') continue;
      expect(property.description, `${pointer}/properties/${key}`).toMatch(/Left out|Not together with|Goes with|Stands alone/);
    }
  }
});

test.each(schemas)('%s: every example is good by its own schema', (_, schema) => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: formats as never });
  ajv.addKeyword('patternErrorMessage');
  ajv.addSchema(schema, 'root');
  for (const [pointer, one] of within(schema)) {
    if (!Array.isArray(one.examples) || pointer === '') continue;
    const check = ajv.compile({ $ref: `root#${pointer.replaceAll('%', '%25')}` });
    for (const example of one.examples)
      expect(check(example), `${pointer}: ${JSON.stringify(example)} ${JSON.stringify(check.errors)}`).toBe(true);
  }
});

test.each(schemas)('%s: objects are flat and closed, and texts say what they want', (_, schema) => {
  for (const [pointer, one] of within(schema)) {
    expect('oneOf' in one || 'anyOf' in one || 'allOf' in one || 'if' in one, pointer).toBe(false);
    if (one.properties && one['type']) expect(one['additionalProperties'], pointer).toBeDefined();
    if (typeof one.pattern === 'string') expect(one.patternErrorMessage, pointer).toBeTruthy();
    if (typeof one['format'] === 'string') expect(Object.keys(formats), pointer).toContain(one['format']);
  }
});

test('a definition that several schemas have is the same in all', () => {
  const known = new Map<string, [kind: string, text: string]>();
  for (const [kind, schema] of schemas)
    for (const [name, def] of Object.entries(schema.$defs ?? {})) {
      const text = JSON.stringify(def);
      const before = known.get(name);
      if (before) expect(text, `${name} in ${before[0]} and ${kind}`).toBe(before[1]);
      else known.set(name, [kind, text]);
    }
  expect(known.size).toBeGreaterThan(50);
});

test('what the pattern of a text allows, its reader reads', () => {
  const tries =
    '30s 15m 1h30m 2d 1w PT4H P1D 0s 30 1.5h 2bd none 95% 0.95 100% 101% 120% 2026-12-01 2026-13-01 09:00-18:00 22:00-24:00 9-17 sun-thu fri yes no 1pt 12:30 200.9s SAR sar ar UTC'.split(
      ' ',
    );
  for (const [kind, schema] of schemas)
    for (const [pointer, one] of within(schema)) {
      const format = formats[one['format'] as keyof typeof formats];
      if (format?.type !== 'string' || one.pattern === undefined || one['format'] === 'mizan-time-zone') continue;
      for (const text of tries)
        expect([kind, pointer, text, new RegExp(one.pattern, 'u').test(text)]).toEqual([
          kind,
          pointer,
          text,
          format.validate(text as never),
        ]);
    }
});
