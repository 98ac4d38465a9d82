import type { Explanation } from '../explanation.ts';
import type { Finding } from '../finding.ts';
import type { Context } from './context.ts';

/** One kind of fault of meaning: what `explain` says of it, and how it is found. */
export interface Rule extends Explanation {
  /** All findings of this kind. Never throws for what the user wrote. */
  check(context: Context): Finding[];
}
