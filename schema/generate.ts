// npm run generate: JSON Schemas to committed types and validators (no code is made at run time: CSP, start-up)
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';
import { formats } from './formats.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;
export const kinds = ['policy', 'scenario', 'cases'];
const banner = 'made by schema/generate.ts';

/** The schema without what only people read; a property may bear the name of such a word. */
function withoutWords(schema: Json): Json {
  if (Array.isArray(schema) || schema === null || typeof schema !== 'object') return schema;
  const isWords = (key: string, value: Json): boolean =>
    key === 'examples' ? Array.isArray(value) : typeof value === 'string' && (key === 'title' || key === 'description');
  const kept = Object.entries<Json>(schema).filter(([key, value]) => !isWords(key, value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value)]));
}

/** The validator as a module: ajv's own, its `require`s (an ES module dies on them) turned into imports. */
function validator(schema: Json): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    inlineRefs: false,
    formats: formats as Json,
    code: { source: true, esm: true, formats: _`formats` },
  });
  ajv.addKeyword('patternErrorMessage');
  const imports = ['import { formats } from "../formats.ts";'];
  const body = (standalone as Json)
    .default(ajv, ajv.compile(withoutWords(schema)))
    .replace(/const (\w+) = require\("([^"]+)"\)\.default;?/g, (_: string, id: string, file: string) => {
      imports.push(`import ${id}_ from "${file}.js";\nconst ${id} = ${id}_.default ?? ${id}_;`);
      return '';
    });
  if (body.includes('require(')) throw new Error(`${schema.title}: a require() is left`);
  return `// @ts-nocheck ${banner}\n${imports.join('\n')}\n${body}\n`;
}

const typeOf = (reference: string): string => reference.slice('#/$defs/'.length);

/**
 * The schema as json-schema-to-typescript reads it best: a definition is a type of its name, a reference with words of its own keeps that type,
 * a condition and a map of the user's own names are Records, and what may be one thing or another is said as a union.
 */
function forTypes(schema: Json): Json {
  const words = schema.description === undefined ? {} : { description: schema.description };
  if (schema.$ref) return { ...words, tsType: typeOf(schema.$ref) };
  if (Array.isArray(schema.type)) {
    const anyOf = schema.type.map((type: string) => forTypes({ ...schema, description: undefined, type }));
    return { ...words, anyOf };
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    const of = schema.additionalProperties;
    const type = of.$ref ? typeOf(of.$ref) : [of.type].flat().join(' | ').replace('integer', 'number');
    return { ...words, tsType: type === 'Test' && schema.items ? 'Condition' : `Record<string, ${type}>` };
  }
  if (schema.type === 'object') {
    const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, forTypes(value)]));
    return { ...words, type: 'object', additionalProperties: false, required: schema.required ?? [], properties };
  }
  if (schema.type === 'array') return { ...words, type: 'array', items: forTypes(schema.items) };
  return { ...words, type: schema.type, ...(schema.enum ? { enum: schema.enum } : {}) };
}

/** The same schema with its words in Arabic, for editors; `arabic/` holds them by the English ones. Throws where one is missing. */
function inArabic(schema: Json, titles: Json, sentences: Json): Json {
  if (Array.isArray(schema)) return schema.map((one: Json) => inArabic(one, titles, sentences));
  if (schema === null || typeof schema !== 'object') return schema;
  const said = (key: string, value: Json): Json => {
    if (key === 'examples' || key === 'enum' || key === 'required') return value;
    if (typeof value !== 'string') return inArabic(value, titles, sentences);
    if (!['title', 'description', 'patternErrorMessage'].includes(key))
      return key === '$id' ? value.replace('.schema', '.ar.schema') : value;
    const arabic = (key === 'title' ? titles : sentences)[value];
    if (arabic === undefined) throw new Error(`no Arabic in schema/arabic for: ${value}`);
    return arabic;
  };
  return Object.fromEntries(Object.entries<Json>(schema).map(([key, value]) => [key, said(key, value)]));
}

const readJson = async (path: string): Promise<Json> => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));

/** One generated file's path and text, for each. */
export async function generate(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const titles = await readJson('./arabic/titles.json');
  const sentences = await readJson('./arabic/sentences.json');
  for (const kind of kinds) {
    const schema = await readJson(`./${kind}.schema.json`);
    const defs = Object.entries<Json>(schema.$defs).map(([name, def]) => [name, { ...forTypes(def), title: name }]);
    const types = { ...forTypes(schema), title: schema.title, $defs: Object.fromEntries(defs) };
    const options = {
      bannerComment: `// ${banner}`,
      unreachableDefinitions: true,
      ignoreMinAndMaxItems: true,
      additionalProperties: false,
    };
    const text = await compile(types, schema.title, options);
    files.set(`generated/${kind}.ts`, text.replace(/( \*\n)? \* This interface was referenced by .*\n \* via the `definition` .*\n/g, ''));
    files.set(`generated/${kind}.validate.ts`, validator(schema));
    const arabic = JSON.stringify(inArabic(schema, titles, sentences));
    files.set(`${kind}.ar.schema.json`, await format(arabic, { parser: 'json', printWidth: 140 }));
  }
  const result = await readJson('./result.schema.json');
  files.set('generated/result.ts', await compile(result, result.title, { bannerComment: `// ${banner}`, additionalProperties: false }));
  files.set('generated/result.validate.ts', validator(result));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of await generate()) await writeFile(new URL(`./${path}`, import.meta.url), text);
