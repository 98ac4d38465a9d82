import type { Bilingual } from '../kpi/index.ts';
import type { Level } from './bands.ts';
import type { Judged } from './dimension.ts';

/** A level that any of these practices reaches. */
export interface Step {
  readonly level: Level;
  readonly any: readonly string[];
  readonly says: Bilingual;
}

/** The highest level whose practices the policy names. `steps`: the best first, the last asks for nothing. */
export function practised(named: readonly string[], steps: readonly Step[]): Judged {
  const at = steps.findIndex(({ any }) => any.length === 0 || any.some((practice) => named.includes(practice)));
  const { level, says } = steps[at]!;
  return { levels: [level, level], evidence: [{ levels: [level, level], says, better: steps[at - 1]?.says }] };
}
