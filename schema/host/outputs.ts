import { enumerated, say } from '../said/index.ts';
import { FileFault } from './file-fault.ts';
import { WholeFile } from './whole-file.ts';

/** The files that a command writes: opened before the work, named after it, each whole or not at all. */
export class Outputs {
  readonly #inputs: readonly string[];
  readonly #files: WholeFile[] = [];

  /** @param inputs files that no output may overwrite. */
  constructor(inputs: readonly string[]) {
    this.#inputs = inputs;
  }

  get names(): string {
    return this.#files.map(({ path }) => path).join(', ');
  }

  /** Throws a FileFault where the file cannot be written. */
  open(path: string | undefined): WholeFile | undefined {
    if (path === undefined) return undefined;
    const file = new WholeFile(path, [...this.#inputs, ...this.#files.map((other) => other.path)]);
    this.#files.push(file);
    return file;
  }

  /** Gives all files their names, once all are on the disk. A FileFault says which of them have it. */
  keep(): void {
    for (const file of this.#files) file.finish();
    const kept: string[] = [];
    for (const file of this.#files) {
      try {
        file.keep();
      } catch (error) {
        if (!(error instanceof FileFault) || kept.length === 0) throw error;
        throw new FileFault(say`${error.said}; written: ${enumerated(kept.map((path) => `\`${path}\``))}`);
      }
      kept.push(file.path);
    }
  }

  /** Leaves nothing behind of files that are not kept. */
  drop(): void {
    for (const file of this.#files) file.drop();
  }
}
