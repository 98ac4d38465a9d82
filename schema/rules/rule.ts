import type { Finding, Severity } from '../finding.ts';
import type { Context } from './context.ts';

/** One kind of fault of meaning: what it is called, how bad it is, how it is explained, and how it is found. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one lower-case sentence. */
  readonly sentence: string;
  /** YAML that has the fault, and the same put right. */
  readonly avoid: string;
  readonly prefer: string;
  /** Why it matters, to a manager. */
  readonly why: string;
  /** All findings of this kind. Never throws for what the user wrote. */
  check(context: Context): Finding[];
}
