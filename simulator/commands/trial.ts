import type { Cases, Document, Policy } from '../../schema/index.ts';
import type { Tried } from '../decision/index.ts';
import type { Coverage } from './coverage.ts';

/** What became of one case, and where it stands. */
export interface TriedCase extends Tried {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly line: number;
  readonly holds: boolean;
}

/** What became of the cases of one file. */
export interface TriedFile {
  readonly cases: Document<Cases>;
  readonly policy: Document<Policy>;
  readonly tried: readonly TriedCase[];
}

/** All that was tried, and whether it is as it must be. */
export interface Trial {
  readonly files: readonly TriedFile[];
  readonly coverage: readonly Coverage[];
  /** The least part of the rows that must be covered; undefined: none. */
  readonly least: number | undefined;
}
