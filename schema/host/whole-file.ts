import { closeSync, fsyncSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { FileFault } from './file-fault.ts';

/**
 * A file that is written whole or not at all: it grows under a temporary name in the same folder and takes its own name in one step, when it is
 * kept. Opening it at the start of a long command finds out early whether it can be written. An older file of that name stays until then.
 */
export class WholeFile {
  readonly path: string;
  readonly #target: string;
  readonly #temporary: string;
  #handle: number | undefined;
  #waiting: string[] = [];
  #length = 0;

  /**
   * @param inputs files that must not be overwritten: those that the command has read, and its other outputs.
   * @throws FileFault where the file cannot be written.
   */
  constructor(path: string, inputs: readonly string[]) {
    this.path = path;
    if (path === '') throw new FileFault(say`a file to write has no name`);
    if (Buffer.byteLength(basename(path)) > longestName) throw new FileFault(say`\`${path}\` cannot be written: its name is too long`);
    const old = statOf(path);
    if (old && !old.isFile())
      throw new FileFault(
        old.isDirectory()
          ? say`\`${path}\` is a folder: nothing can be written there`
          : say`\`${path}\` is not a plain file: nothing can be written there`,
      );
    // A link stays a link: what it leads to is replaced.
    this.#target = old ? realpathSync(path) : path;
    for (const input of inputs) {
      const stat = statOf(input);
      if (placeOf(input) === placeOf(path))
        throw new FileFault(say`this command uses \`${path}\` already: choose another name to write to`);
      if (old && stat && stat.dev === old.dev && stat.ino === old.ino)
        throw new FileFault(say`\`${path}\` is the same file as \`${input}\`, which this command uses: choose another name to write to`);
    }
    this.#temporary = join(dirname(this.#target), `.${basename(this.#target).slice(0, 200)}.${process.pid}.part`);
    try {
      this.#handle = openSync(this.#temporary, 'w', old?.mode);
    } catch (error) {
      throw cannotWrite(path, error);
    }
    unfinished.add(this);
  }

  /** Adds text; it goes to the disk in blocks. */
  write(text: string): void {
    // A large text in pieces, and none that parts a pair of surrogates: its bytes are never in memory all at once.
    for (let from = 0; from < text.length;) {
      let to = Math.min(from + largestPiece, text.length);
      if (to < text.length && /[\uD800-\uDBFF]/.test(text[to - 1]!)) to--;
      const piece = text.slice(from, to);
      this.#waiting.push(piece);
      this.#length += piece.length;
      if (this.#length > 1 << 16) this.#flush();
      from = to;
    }
  }

  /** Brings all of it to the disk, still under the temporary name: a full disk is found out here. */
  finish(): void {
    if (this.#handle === undefined) return;
    this.#flush();
    try {
      fsyncSync(this.#handle);
      closeSync(this.#handle);
      this.#handle = undefined;
    } catch (error) {
      this.drop();
      throw cannotWrite(this.path, error);
    }
  }

  /** Gives the file its name. */
  keep(): void {
    this.finish();
    try {
      renameSync(this.#temporary, this.#target);
      unfinished.delete(this);
    } catch (error) {
      this.drop();
      throw cannotWrite(this.path, error);
    }
  }

  /** Leaves nothing behind. Nothing happens to a file that is kept. */
  drop(): void {
    if (!unfinished.delete(this)) return;
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
    try {
      unlinkSync(this.#temporary);
    } catch {
      // Somebody else has removed it.
    }
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
    try {
      for (let from = 0; from < bytes.length;) from += writeSync(this.#handle!, bytes, from);
    } catch (error) {
      this.drop();
      throw cannotWrite(this.path, error);
    }
  }
}

/** Bytes of a file's name at most, on every usual system. */
const longestName = 255;

/** Characters that are turned into bytes at once. */
const largestPiece = 1 << 20;

const unfinished = new Set<WholeFile>();

// Whatever ends the process, short of a power cut, leaves no temporary file.
process.on('exit', () => {
  for (const file of unfinished) file.drop();
});

/** Where a file stands, or will: the same however its way is written. */
function placeOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return resolve(path);
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function cannotWrite(path: string, error: unknown): FileFault {
  const code = (error as NodeJS.ErrnoException).code;
  const forbidden = say`you may not write in its folder`;
  const why: Record<string, Said> = {
    ENOENT: say`there is no folder \`${dirname(path)}\``,
    ENOTDIR: say`\`${dirname(path)}\` is not a folder`,
    EACCES: forbidden,
    EPERM: forbidden,
    EROFS: say`its folder cannot be written to`,
    ENOSPC: say`no space is left on the disk`,
    ENAMETOOLONG: say`its path is too long`,
  };
  return new FileFault(say`\`${path}\` cannot be written: ${why[code ?? ''] ?? code ?? String(error)}`);
}
