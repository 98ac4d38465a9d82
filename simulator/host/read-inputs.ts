import { basename, dirname, join } from 'node:path';
import { insideFolder, readFile } from '../../schema/host/index.ts';
import type { Cases, Document, Finding, Policy, Scenario } from '../../schema/index.ts';
import { check, checkNames, finding, mostYamlBytes, namedFiles, parse } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import type { Said, Text } from '../../schema/said/index.ts';
import { sha256 } from './sha256.ts';
import { silenced } from './silenced.ts';

/** Bytes at most of a side file. */
const mostSide = 200_000_000;

/** A file that was read. */
export interface ReadFile {
  /** As the scenario names it; of the scenario itself without its folder. No path of this machine stands in it. */
  readonly name: string;
  /** Where it lies, and what findings call it. */
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** A file of the user's with all that belongs to it. A document that cannot be used is missing, and the findings say why. */
export interface ReadInputs {
  readonly policy?: Document<Policy>;
  readonly scenario?: Document<Scenario>;
  readonly cases?: Document<Cases>;
  /** Texts of the scenario's side files, by the path that it writes. */
  readonly files: Readonly<Record<string, string>>;
  /** Every file that was read: the given one first, then its policy, then side files. */
  readonly read: readonly ReadFile[];
  /** Findings of form and of meaning, silenced ones marked; those within side files come when the model is compiled. */
  readonly findings: readonly Finding[];
}

export interface ReadOptions {
  /** Today, in days since 1970-01-01; left out: what depends on it is not found. */
  readonly today?: number | undefined;
}

/**
 * Reads a policy, a scenario or cases; the policy that it uses; the side files that it names. All of these lie in its folder or below, and
 * nothing else is read. Checks what it has read.
 */
export function readInputs(path: string, options: ReadOptions = {}): ReadInputs {
  const reading = new Reading(path, options);
  const document = reading.document(path, basename(path));
  if (!document) return reading.inputs({});
  switch (document.kind) {
    case 'policy':
      return reading.inputs({ policy: document as Document<Policy> });
    case 'cases': {
      const cases = document as Document<Cases>;
      return reading.inputs({ cases, policy: reading.used(cases) });
    }
    case 'scenario': {
      const scenario = document as Document<Scenario>;
      const policy = reading.used(scenario);
      reading.sides(scenario);
      return reading.inputs({ scenario, policy });
    }
  }
}

/** A log, profile or roster means something only beside the scenario that names it. */
function ofTable(path: string): Finding {
  const top = { line: 1, column: 1 };
  const message = say`a CSV file (a log, a profile, a roster) is read through the scenario that names it`;
  const hint = say`name that scenario instead, such as \`busy-week.scenario.yaml\`: its files are checked with it`;
  return { code: 'kind-unclear', severity: 'error', file: path, start: top, end: top, path: [], message, hint };
}

interface Documents {
  readonly policy?: Document<Policy> | undefined;
  readonly scenario?: Document<Scenario> | undefined;
  readonly cases?: Document<Cases> | undefined;
}

/** What is read in one folder, in order. */
class Reading {
  readonly #path: string;
  readonly #folder: string;
  readonly #today: number | undefined;
  readonly #read: ReadFile[] = [];
  readonly #findings: Finding[] = [];
  // No prototype: a file may be called `__proto__`.
  readonly #files = Object.create(null) as Record<string, string>;

  constructor(path: string, { today }: ReadOptions) {
    this.#path = path;
    this.#today = today;
    this.#folder = dirname(path);
  }

  inputs(documents: Documents): ReadInputs {
    const exists = (named: string): boolean => insideFolder(this.#folder, named) !== 'missing';
    const { policy, scenario, cases } = documents;
    // A policy that was found and cannot be read would make every name in the other file unknown.
    const known = { exists, today: this.#today };
    const meaning = policy || !(scenario ?? cases) ? check({ ...documents, ...known }) : check({ scenario, cases, ...known });
    return {
      ...(policy ? { policy } : {}),
      ...(scenario ? { scenario } : {}),
      ...(cases ? { cases } : {}),
      files: this.#files,
      read: this.#read,
      findings: silenced(this.#path, documents, [...this.#findings, ...meaning]),
    };
  }

  document(path: string, name: string): Document<unknown> | undefined {
    if (/\.csv$/i.test(path)) {
      this.#findings.push(ofTable(path));
      return undefined;
    }
    const bytes = this.#bytes(path, name, mostYamlBytes, (code, told) => {
      const top = { line: 1, column: 1 };
      this.#findings.push({ code, severity: 'error', file: path, start: top, end: top, path: [], message: told(say`this file`) });
    });
    if (!bytes) return undefined;
    const { document, sound, findings } = parse(path, bytes);
    this.#findings.push(...findings, ...(sound ? checkNames(sound) : []));
    return document;
  }

  /** The policy that a scenario or cases use. */
  used(by: Document<Scenario | Cases>): Document<Policy> | undefined {
    const name = by.value.uses;
    const path = this.#placeOf(by, name, ['uses']);
    const document = path === undefined ? undefined : this.document(path, name);
    if (!document || document.kind === 'policy') return document as Document<Policy> | undefined;
    this.#fault(by, 'uses-missing', ['uses'], say`\`${name}\` holds \`${document.kind}:\`, and a policy is wanted here`);
    return undefined;
  }

  /** Side files, each once. */
  sides(scenario: Document<Scenario>): void {
    for (const { name, path: key } of namedFiles(scenario.value)) {
      if (name in this.#files) continue;
      const path = this.#placeOf(scenario, name, key);
      if (path === undefined) continue;
      const bytes = this.#bytes(path, name, mostSide, (code, told) => this.#fault(scenario, code, key, told(`\`${name}\``)));
      if (bytes) this.#files[name] = this.#read.at(-1)!.text;
    }
  }

  /** Where a named file lies; undefined where it may not be read or is not there. */
  #placeOf(by: Document<unknown>, name: string, key: readonly (string | number)[]): string | undefined {
    const place = insideFolder(this.#folder, name);
    // A path that is `outside` by its words is told by `check`, as is one that is missing.
    if (place === 'linked-out') {
      this.#fault(
        by,
        'path-outside',
        key,
        say`\`${name}\` is a link that leads out of this file's folder`,
        say`put a copy of the file there`,
      );
    }
    return typeof place === 'string' ? undefined : join(this.#folder, name);
  }

  #bytes(path: string, name: string, most: number, refused: (code: string, told: (file: Text) => Said) => void): Uint8Array | undefined {
    const read = readFile(path, most);
    if ('bytes' in read) {
      // Bytes that are no UTF-8 become U+FFFD, which the reader of a side file tells with its line.
      this.#read.push({ name, path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes), sha256: sha256(read.bytes) });
      return read.bytes;
    }
    refused(`file-${read.why}`, read.told);
    return undefined;
  }

  #fault(by: Document<unknown>, code: string, path: readonly (string | number)[], message: Said, hint?: Said): void {
    this.#findings.push(finding(by, code, 'error', path, 'value', message, hint));
  }
}
