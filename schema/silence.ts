import type { Place } from './place.ts';

/** A comment `# mizan-ignore CODE: reason`: findings of that code that begin on its line are not told. */
export interface Silence {
  readonly file: string;
  /** Where the comment stands. */
  readonly start: Place;
  readonly end: Place;
  /** The line of the findings: its own, or for a comment on a line of its own the next one that says something. */
  readonly line: number;
  /** Empty where none is written. */
  readonly code: string;
  readonly reason: string;
  /** The word itself, where it is misspelt. */
  readonly misspelt?: string;
}
