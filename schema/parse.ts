import { compose } from './compose.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import type { Cases } from './generated/cases.ts';
import type { Policy } from './generated/policy.ts';
import type { Scenario } from './generated/scenario.ts';
import { placesOf } from './places.ts';
import { Plain } from './plain.ts';
import { silencesOf } from './read-silences.ts';
import { fault, sourceOf } from './source.ts';
import type { Source } from './source.ts';
import { suggest } from './suggest.ts';
import { validate } from './validate.ts';
import type { Kind } from './validate.ts';
import { clipped, quoted } from './values/index.ts';

export type AnyDocument = Document<Policy> | Document<Scenario> | Document<Cases>;

export interface Parsed {
  /** Present only if the text has the shape of its kind. */
  readonly document?: AnyDocument;
  /** All that is wrong with it, by place. */
  readonly findings: Finding[];
}

const kinds: readonly Kind[] = ['policy', 'scenario', 'cases'];

/**
 * Reads a file of the policy language: bytes -> UTF-8 text -> YAML nodes -> plain values -> the shape of its kind. `file` is what findings call it.
 * Never throws for what the user wrote; time and memory are bounded by the size of the text, whatever it holds.
 */
export function parse(file: string, bytes: Uint8Array): Parsed {
  const { text, finding } = decode(file, bytes);
  if (text === undefined) return { findings: finding ? [finding] : [] };
  const source = sourceOf(file, text);
  const { document: yaml, findings: faults } = compose(source);
  if (!yaml?.contents) return { findings: faults.length > 0 ? faults : [empty(source)] };

  const plain = new Plain(source, yaml);
  if (plain.broken) return { findings: sorted(plain.findings) };
  const placeOf = placesOf(source, yaml, plain);
  const found = (code: string, path: Finding['path'], part: 'key' | 'value', message: string, hint?: string): Finding => {
    const place = placeOf(path, part);
    return {
      code,
      severity: 'error',
      file,
      ...place,
      path,
      message: clipped(message),
      ...(hint === undefined ? {} : { hint: clipped(hint) }),
    };
  };

  const present = kinds.filter((kind) => isMap(plain.value) && kind in plain.value);
  const [kind, second] = present;
  if (!kind || second) {
    const [path, message, hint] = unclear(plain.value, second);
    return { findings: sorted([...plain.findings, found('kind-unclear', path, 'key', message, hint)]) };
  }
  const shape = validate(kind, plain.value, plain.flawed, plain.doubtful).map(({ code, path, part, message, hint }) =>
    found(code, path, part, message, hint),
  );
  const findings = sorted([...plain.findings, ...shape]);
  if (findings.length > 0) return { findings };
  return { document: { kind, file, text, value: plain.value, silences: silencesOf(source), placeOf } as AnyDocument, findings };
}

function empty(source: Source): Finding {
  const message = source.text.trim() === '' ? 'the file is empty' : 'the file holds nothing but comments';
  return fault(source, 'empty-file', [], [0, 0], message, 'begin it with `policy: NAME`');
}

/** Why it cannot be told which of the three kinds a file is. */
function unclear(value: unknown, second: Kind | undefined): [path: string[], message: string, hint: string | undefined] {
  const three = '`policy:`, `scenario:` or `cases:`';
  if (second)
    return [
      [second],
      `\`${second}:\` stands beside another of ${three}, and a file is one of them`,
      'keep one, and put the rest into a file of its own',
    ];
  if (isMap(value) && 'schemaVersion' in value)
    return [[], 'this is the result of a simulation, not a file of the language', '`mizan report` makes a page of it'];
  if (!isMap(value)) return [[], `a file is a map with one of the keys ${three}`, 'begin it with `policy: NAME`'];
  const near = Object.keys(value).find((key) => suggest(key, kinds, '')?.startsWith('did you mean'));
  if (near !== undefined)
    return [[near], `${quoted(near)} is not one of ${three}, which says what the file is`, suggest(near, kinds, 'the three')];
  return [[], `none of ${three} says what the file is`, 'begin it with `policy: NAME`'];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By place; what an alias or a merge brings to several places is told once. */
function sorted(findings: Finding[]): Finding[] {
  const said = new Set<string>();
  const once = findings.filter(({ code, start, end }) => {
    const place = `${code} ${start.line}:${start.column}-${end.line}:${end.column}`;
    return code === 'missing-key' || (!said.has(place) && said.add(place));
  });
  return once.sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column || (a.code < b.code ? -1 : 1));
}
