import type { Finding } from '../../schema/index.ts';

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
      const top = { line: 1, column: 1 };
      const message = 'this file, which the scenario names, is not there';
      this.findings.push({ code: 'file-missing', severity: 'error', file: path, start: top, end: top, path: [], message });
      return undefined;
    }
    const read = reader(this.#texts[path]!);
    this.findings.push(...read.findings);
    return read;
  }
}
