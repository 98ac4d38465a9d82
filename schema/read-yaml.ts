import { compose } from './compose.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import { placesOf } from './places.ts';
import { Plain } from './plain.ts';
import { silencesOf } from './read-silences.ts';
import { say } from './said/index.ts';
import { fault, sourceOf } from './source.ts';
import type { Source } from './source.ts';

/** What stands in a file, before it is asked which shape it has. */
export interface ReadYaml extends Pick<Document<unknown>, 'file' | 'text' | 'silences' | 'placeOf'> {
  readonly value: unknown;
  /** What is wrong with it as such. */
  readonly findings: readonly Finding[];
  /** Places (paths as JSON) about which something was said already, and maps of which a key is in doubt. */
  readonly flawed: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
}

/** Bytes -> UTF-8 text -> YAML nodes -> plain values; only the findings where one of these cannot be had. */
export function readYaml(file: string, bytes: Uint8Array): ReadYaml | { readonly findings: readonly Finding[] } {
  const { text, finding } = decode(file, bytes);
  if (text === undefined) return { findings: finding ? [finding] : [] };
  const source = sourceOf(file, text);
  const { document: yaml, findings: faults } = compose(source);
  if (faults.length > 0) return { findings: faults };
  if (!yaml?.contents) return { findings: [empty(source)] };

  const plain = new Plain(source, yaml);
  const { value, findings, flawed, doubtful } = plain;
  if (plain.broken) return { findings };
  return { file, text, value, silences: silencesOf(source), placeOf: placesOf(source, yaml, plain), findings, flawed, doubtful };
}

function empty(source: Source): Finding {
  const message = source.text.trim() === '' ? say`the file is empty` : say`the file holds nothing but comments`;
  return fault(source, 'empty-file', [], [0, 0], message, say`begin it with \`policy: NAME\``);
}
