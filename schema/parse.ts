import { byPlace } from './by-place.ts';
import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Cases } from './generated/cases.ts';
import type { Policy } from './generated/policy.ts';
import type { Scenario } from './generated/scenario.ts';
import { readYaml } from './read-yaml.ts';
import { say, together } from './said/index.ts';
import type { Said } from './said/index.ts';
import { soundPart } from './sound-part.ts';
import { suggest } from './suggest.ts';
import { validate } from './validate.ts';
import type { Kind } from './validate.ts';
import { closest, quoted } from './values/index.ts';

export type AnyDocument = Document<Policy> | Document<Scenario> | Document<Cases>;

export interface Parsed {
  /** Present only if the text has the shape of its kind. */
  readonly document?: AnyDocument;
  /** Of a policy that has not: what is sound in it, where the rest hides no name. Its names can be checked, and nothing else. */
  readonly sound?: Document<unknown>;
  /** All that is wrong with it, by place. */
  readonly findings: Finding[];
}

const kinds: readonly Kind[] = ['policy', 'scenario', 'cases'];

/**
 * Reads a file of the policy language: bytes -> UTF-8 text -> YAML nodes -> plain values -> the shape of its kind. `file` is what findings call it.
 * Never throws for what the user wrote; time and memory are bounded by the size of the text, whatever it holds.
 */
export function parse(file: string, bytes: Uint8Array): Parsed {
  const read = readYaml(file, bytes);
  if (!('value' in read)) return { findings: byPlace(read.findings) };
  const { text, value, placeOf } = read;
  const found = (code: string, path: Finding['path'], part: 'key' | 'value', message: Said, hint?: Said): Finding =>
    finding(read, code, 'error', path, part, message, hint);

  const present = kinds.filter((kind) => isMap(value) && kind in value);
  const [kind, second] = present;
  if (!kind || second) {
    const [path, message, hint] = unclear(value, second);
    return { findings: byPlace([...read.findings, found('kind-unclear', path, 'key', message, hint)]) };
  }
  const shape = validate(kind, value, read.flawed, read.doubtful).map(({ code, path, part, message, hint }) =>
    found(code, path, part, message, hint),
  );
  const findings = byPlace([...read.findings, ...shape]);
  const sound = kind === 'policy' && findings.length > 0 ? soundPart(value, findings) : undefined;
  if (sound !== undefined) return { sound: { ...read, kind: 'policy', value: sound }, findings };
  if (findings.length > 0) return { findings };
  return { document: { kind, file, text, value, silences: read.silences, placeOf } as AnyDocument, findings };
}

/** Why it cannot be told which of the three kinds a file is. */
function unclear(value: unknown, second: Kind | undefined): [path: string[], message: Said, hint: Said | undefined] {
  const three = together(['`policy:`', '`scenario:`', '`cases:`'], 'or');
  if (second)
    return [
      [second],
      say`\`${second}:\` stands beside another of ${three}, and a file is one of them`,
      say`keep one, and put the rest into a file of its own`,
    ];
  if (isMap(value) && 'schemaVersion' in value)
    return [[], say`this is the result of a simulation, not a file of the language`, say`\`mizan report\` makes a page of it`];
  if (!isMap(value)) return [[], say`a file is a map with one of the keys ${three}`, say`begin it with \`policy: NAME\``];
  const near = Object.keys(value).find((key) => closest(key, kinds) !== undefined);
  if (near !== undefined)
    return [[near], say`${quoted(near)} is not one of ${three}, which says what the file is`, suggest(near, kinds, say`the three`)];
  return [[], say`none of ${three} says what the file is`, say`begin it with \`policy: NAME\``];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
