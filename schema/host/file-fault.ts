import { inEnglish } from '../said/index.ts';
import type { Said } from '../said/index.ts';

/** A file that the user asked for cannot be written. A command tells him what is `said`, in his language, and ends with exit code 2. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly said: Said;

  constructor(said: Said) {
    super(inEnglish(said));
    this.said = said;
  }
}
