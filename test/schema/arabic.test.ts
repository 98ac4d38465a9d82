import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../schema/${path}`, import.meta.url), 'utf8'));
const words = new Set(['title', 'description', 'patternErrorMessage', '$id']);

/** Every text of a schema that people read. */
function textsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(textsOf);
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'examples' ? [] : typeof value === 'string' ? (words.has(key) && key !== '$id' ? [value] : []) : textsOf(value),
  );
}

/** The schema without these texts. */
function bare(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(bare);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(words.has(key) && typeof value === 'string'))
      .map(([key, value]) => [key, bare(value)]),
  );
}

test.each(['policy', 'scenario', 'cases'])('%s: the Arabic twin says the same, in Arabic', async (kind) => {
  const [english, arabic] = [await readJson(`${kind}.schema.json`), await readJson(`${kind}.ar.schema.json`)];
  expect(bare(arabic)).toEqual(bare(english));
  const texts = textsOf(arabic);
  expect(texts.length).toBe(textsOf(english).length);
  for (const text of texts) if (text.replace(/`[^`]*`/g, '').match(/\p{L}/u)) expect(text).toMatch(/\p{Script=Arabic}/u);
});

test('words of the language stand in both, and nothing is translated that is not said', async () => {
  const said = new Set(
    (await Promise.all(['policy', 'scenario', 'cases'].map((kind) => readJson(`${kind}.schema.json`)))).flatMap(textsOf),
  );
  const quotes = (text: string): string[] => (text.match(/`[^`]*`/g) ?? []).sort();
  for (const file of ['titles', 'sentences'])
    for (const [english, arabic] of Object.entries((await readJson(`arabic/${file}.json`)) as Record<string, string>)) {
      expect(said, english).toContain(english);
      expect(quotes(arabic), english).toEqual(quotes(english));
    }
});
