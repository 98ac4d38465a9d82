/** How much is run: everything that the acceptance asks for, or a part of it with the same bound on z, so that what is found is less sure, not judged more leniently. */
export type Effort = 'whole' | 'light';

/** One number: what theory or another simulation expects, and what ours says. */
export interface Row {
  readonly figure: string;
  readonly expected: number | string;
  readonly found: number | string;
  /** 95 %, by the product's own procedures; undefined: nothing is left to chance. */
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  /** Distance from the expected in standard errors, the reference's own counted in where it has one. */
  readonly z: number | undefined;
  /** The share of the value, or of a share the absolute error, that was to be reached; `reached` what was. Undefined: nothing to reach. */
  readonly precision: { readonly reached: number; readonly enough: boolean } | undefined;
  readonly agrees: boolean;
}

/** What one run of a study found. */
export interface Finding {
  readonly seed: number;
  readonly customers: number;
  readonly rows: readonly Row[];
}

/** A case, or an experiment of our own, as it is run through the real engine. */
export interface Study {
  readonly id: string;
  readonly family: string;
  run(effort: Effort, seed: number): Finding;
}

/** At most so many standard errors from the expected. (../shared/validation/README.md) */
export const farthest = 4;

/** The first seed, and the second where the first did not agree: both results are told. */
export const seeds = [1, 2] as const;

/** Runs a study, a second time on the second seed if something did not agree. */
export function tried(study: Study, effort: Effort): Finding[] {
  const findings: Finding[] = [];
  for (const seed of seeds) {
    const finding = study.run(effort, seed);
    findings.push(finding);
    if (finding.rows.every(({ agrees }) => agrees)) break;
  }
  return findings;
}
