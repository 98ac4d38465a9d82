import type { Place } from './place.ts';
import type { Silence } from './silence.ts';

/** A checked document: the JSON value and where each piece of it stands. Maps in `value` have no prototype. */
export interface Document<T> {
  readonly kind: 'policy' | 'scenario' | 'cases';
  readonly file: string;
  readonly text: string;
  readonly value: T;
  /** Its comments that silence findings. */
  readonly silences: readonly Silence[];
  /** Where a piece stands: its key (in a list: the entry itself) or its value; of a path that is not there, the nearest piece above it. */
  placeOf(path: readonly (string | number)[], part: 'key' | 'value'): { start: Place; end: Place };
}
