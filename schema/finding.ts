import type { Document } from './document.ts';
import type { Place } from './place.ts';
import type { Said } from './said/index.ts';

export type { Place } from './place.ts';

/** `error`: the file cannot be used so. `warning`: it can, and is likely meant otherwise. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault in the user's text, or something worth knowing about it: a value, never thrown. */
export interface Finding {
  /** Stable, kebab-case words; `mizan explain CODE` says more. */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly start: Place;
  /** The first place after it. */
  readonly end: Place;
  /** Keys and positions (from 0) from the root of the document to the piece that it is about. */
  readonly path: readonly (string | number)[];
  /** One lower-case sentence, the user's words in backticks. */
  readonly message: Said;
  /** What to do about it, in the same style. */
  readonly hint?: Said;
  /** A concrete ticket that shows it: facts and their values. */
  readonly witness?: Readonly<Record<string, string>>;
  /** The reason that a comment in the file gives for not telling it; never of an error. */
  readonly silenced?: string;
}

/** A finding about a piece of a document, at its place there. */
export function finding(
  document: Pick<Document<unknown>, 'file' | 'placeOf'>,
  code: string,
  severity: Severity,
  path: readonly (string | number)[],
  part: 'key' | 'value',
  message: Said,
  hint?: Said,
): Finding {
  const { start, end } = document.placeOf(path, part);
  return {
    code,
    severity,
    file: document.file,
    start,
    end,
    path,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}
