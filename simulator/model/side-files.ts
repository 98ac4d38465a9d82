import type { Finding } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import type { Said } from '../../schema/said/index.ts';

/** The side files of a scenario as they are read, and the faults found in them so far. */
export class SideFiles {
  readonly findings: Finding[] = [];
  readonly #texts: Readonly<Record<string, string>>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts;
  }

  /** Reads a file and keeps its findings; undefined where it is not there. */
  read<Read extends { readonly findings: readonly Finding[] }>(path: string, reader: (text: string) => Read): Read | undefined {
    if (!Object.hasOwn(this.#texts, path)) {
      this.tell(path, 'file-missing', say`this file, which the scenario names, is not there`);
      return undefined;
    }
    const read = reader(this.#texts[path]!);
    this.findings.push(...read.findings);
    return read;
  }

  /** An error of a file as a whole. */
  tell(file: string, code: string, message: Said): void {
    const top = { line: 1, column: 1 };
    this.findings.push({ code, severity: 'error', file, start: top, end: top, path: [], message });
  }
}
