import type { Severity } from './finding.ts';

/** What a finding's code means: shown by `mizan explain CODE`. A rule is one of these with its check. */
export interface Explanation {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one lower-case sentence. */
  readonly sentence: string;
  /** YAML that has the fault, and the same put right. */
  readonly avoid: string;
  readonly prefer: string;
  /** Why it matters, to a manager. */
  readonly why: string;
}
