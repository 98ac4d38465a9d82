import type { ErrorObject } from 'ajv';
import { formats } from './formats.ts';
import type { Format } from './formats.ts';
import { whyGlued } from './glued.ts';
import { counted, say, together } from './said/index.ts';
import type { Said, Text } from './said/index.ts';
import type { Path } from './source.ts';
import { suggest } from './suggest.ts';
import { asSeen, latin, quoted, whyNotNumber, whyUnseen } from './values/index.ts';
import type { Reason } from './values/index.ts';

/** A fault of shape: why, about which piece, and whether about its key or its value. */
export interface ShapeFault extends Reason {
  readonly path: Path;
  readonly part: 'key' | 'value';
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly patternErrorMessage?: string;
}

/** One fault that the validator found, in our words. */
export function shapeFault(error: ErrorObject, path: Path): ShapeFault {
  const schema = (error.parentSchema ?? {}) as Schema;
  const data: unknown = typeof error.data === 'string' ? error.data.slice(0, 300) : error.data;
  const params = error.params as Readonly<Record<string, string | number>>;
  const key = String(params['additionalProperty'] ?? params['propertyName'] ?? error.propertyName ?? '');
  const on = (part: 'key' | 'value', at: Path, why: Reason): ShapeFault => ({ ...why, path: at, part });
  const value = (code: string, message: Said, hint?: Said): ShapeFault => on('value', path, { code, message, ...(hint ? { hint } : {}) });
  switch (error.keyword) {
    case 'additionalProperties':
      return on('key', [...path, key], unknownKey(key, path, schema));
    case 'propertyNames':
      return on('key', [...path, key], whyNotKey(key, error));
    case 'required': {
      const missing = String(params['missingProperty']);
      return on('key', path, { code: 'missing-key', message: say`${labelOf(path)} lacks \`${missing}\`` });
    }
    case 'type':
      return on('value', path, wrongType(path, data, schema));
    case 'enum':
      return on('value', path, notOneOf(path, data, schema));
    case 'format':
    case 'pattern':
      return on('value', path, withKey(path, withParts(path, data, schema, whyNotText(data, schema))));
    case 'minimum':
    case 'exclusiveMinimum':
      return value('bad-number', say`${labelOf(path)} is ${quoted(data)}, and must be at least ${params['limit']!}`);
    case 'maximum':
      return value('bad-number', say`${labelOf(path)} is ${quoted(data)}, and can be at most ${params['limit']!}`);
    case 'minItems':
    case 'maxItems':
      return value(
        error.keyword === 'minItems' && params['limit'] === 1 ? 'empty-value' : 'wrong-type',
        error.keyword === 'minItems'
          ? say`${labelOf(path)} has ${entries((data as unknown[]).length)}, and needs at least ${params['limit']!}`
          : say`${labelOf(path)} has ${entries((data as unknown[]).length)}, and can have at most ${params['limit']!}`,
      );
    case 'maxProperties':
      return value(
        'wrong-type',
        say`${labelOf(path)} has ${entries(Object.keys(data as object).length)}, and can have at most ${params['limit']!}`,
      );
    case 'minProperties':
    case 'minLength':
      return value('empty-value', say`${labelOf(path)} is empty`, say`say what it is, or leave it out`);
    case 'maxLength':
      return value('wrong-type', say`${labelOf(path)} is longer than ${counted(Number(params['limit']), 'character')}`);
    case 'uniqueItems':
      return on('value', [...path, Math.max(Number(params['i']), Number(params['j']))], {
        code: 'duplicate-key',
        message: say`${quoted((data as unknown[])[Number(params['i'])])} stands twice in this list`,
      });
    default:
      return value('wrong-type', say`${labelOf(path)} is not what is expected here`);
  }
}

const entries = (count: number): Said => counted(count, 'entry', 'entries');

const ourFacts = new Set(
  'segment topic grade channel came_by language arrived offer tier promise breached now waited age transfers touches reopens escalations'.split(
    ' ',
  ),
);

function formatOf(schema: Schema): Format | undefined {
  return schema.format !== undefined && Object.hasOwn(formats, schema.format) ? formats[schema.format as keyof typeof formats] : undefined;
}

function unknownKey(key: string, path: Path, schema: Schema): Reason {
  const known = Object.keys(schema.properties ?? {});
  const whole = labelOf(path);
  const fact = known.includes('when') && ourFacts.has(key);
  const hint =
    path[0] === 'channels' && (key === 'when' || ourFacts.has(key))
      ? oneForAll
      : fact
        ? say`facts stand in \`when\`: \`when: { ${key}: ... }\``
        : suggest(key, known, say`keys here`);
  return { code: 'unknown-key', message: say`${whole} has no key ${quoted(key)}`, ...(hint ? { hint } : {}) };
}

/** What those look for who write a condition into a channel. */
const oneForAll = say`a channel is the same for everybody: hours for some of them take a second channel, and \`never\` says who cannot use which`;

function whyNotKey(key: string, error: ErrorObject): Reason {
  const inner = (error.parentSchema as { propertyNames?: { $ref?: string } } | undefined)?.propertyNames?.$ref ?? '';
  const format: Format =
    inner === '#/$defs/Days'
      ? formats['mizan-days']
      : inner === '#/$defs/Language'
        ? formats['mizan-language']
        : inner === '#/$defs/FactName'
          ? formats['mizan-fact-name']
          : formats['mizan-name'];
  return format.whyNot(key);
}

const words: Readonly<Record<string, Said>> = {
  object: say`a map`,
  array: say`a list`,
  string: say`a text`,
  number: say`a number`,
  integer: say`a whole number`,
  boolean: say`true or false`,
};

function typeOf(data: unknown): string {
  return Array.isArray(data) ? 'array' : typeof data;
}

function wrongType(path: Path, data: unknown, schema: Schema): Reason {
  const types = [schema.type ?? []].flat();
  const scalar = typeof data !== 'object';
  if (typeof data === 'boolean' && schema.enum?.includes('yes')) return formats['mizan-yes-no'].whyNot(data);
  const glued = typeof data === 'string' && types.includes('object') ? whyGlued(data) : undefined;
  if (glued) return glued;
  const format = formatOf(schema);
  if (scalar && format) return format.whyNot(data);
  if (scalar && types.every((type) => type === 'number' || type === 'integer')) return wrongNumber(path, data, types);
  const expected = together(
    types.map((type) => words[type] ?? type),
    'or',
  );
  const shown = scalar ? quoted(data) : words[typeOf(data)]!;
  return {
    code: 'wrong-type',
    message: say`${labelOf(path)} must be ${expected}, and is ${shown}`,
    ...(path[0] === 'channels' && path[2] === 'hours' ? { hint: oneForAll } : {}),
    ...(types.includes('array') && !types.includes('object') ? { hint: say`write a list: \`[ ... ]\`, or one \`- \` a line` } : {}),
  };
}

function wrongNumber(path: Path, data: unknown, types: readonly string[]): Reason {
  if (typeof data === 'number' && Number.isFinite(data) && types.includes('integer'))
    return { code: 'bad-number', message: say`${labelOf(path)} is ${quoted(data)}, and must be a whole number` };
  return whyNotNumber(data);
}

function notOneOf(path: Path, data: unknown, schema: Schema): Reason {
  const known = (schema.enum ?? []).map(String);
  if (known.includes('yes')) return formats['mizan-yes-no'].whyNot(data);
  const unseen = whyUnseen(data);
  if (unseen) return unseen;
  const hint = suggest(typeof data === 'string' ? data : '', known, say`it is one of`);
  return { code: 'not-one-of', message: say`${labelOf(path)} cannot be ${quoted(data)}`, ...(hint ? { hint } : {}) };
}

/** A bound in words stands under its key: the hint shows both. */
function withKey(path: Path, why: Reason): Reason {
  const key = path.at(-1);
  const meant = why.hint?.parts[0];
  return why.code === 'bad-bound' && typeof key === 'string' && typeof meant === 'string' && meant.startsWith('{')
    ? { ...why, hint: say`write \`${`${key}: ${meant}`}\`` }
    : why;
}

/** Several values with `،` between them are a list where one may stand, each an entry where they are in one. */
function withParts(path: Path, data: unknown, schema: Schema, why: Reason): Reason {
  if (why.code !== 'arabic-digits' || typeof data !== 'string' || typeof path.at(-1) === 'number') return why;
  const parts = data.split('،').map((part) => asSeen(part));
  if (parts.length === 1 || parts.includes('') || /\p{Nd}،\p{Nd}/u.test(data)) return why;
  const entries = parts.map((part) => (/^\p{Nd}/u.test(part) ? latin(part) : part)).join(', ');
  return { ...why, hint: [schema.type].flat().includes('array') ? say`write \`[${entries}]\`` : say`write one of them` };
}

function whyNotText(data: unknown, schema: Schema): Reason {
  const format = formatOf(schema);
  if (format) return format.whyNot(data);
  const unseen = whyUnseen(data);
  if (unseen) return unseen;
  return {
    code: 'wrong-type',
    message: say`${quoted(data)} cannot stand here`,
    ...(schema.patternErrorMessage ? { hint: { sentence: schema.patternErrorMessage, parts: [] } } : {}),
  };
}

/** How a piece is called in a sentence: by its key, or as an entry of its list. */
export function labelOf(path: Path): Text {
  const last = path.at(-1);
  if (last === undefined) return say`the file`;
  if (typeof last === 'string') return quoted(last);
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? say`entry ${last + 1}` : say`entry ${last + 1} of ${quoted(list)}`;
}
