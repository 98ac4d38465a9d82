import type { Difference } from '../decision/index.ts';
import { sayBecause, sayMoment, sayValue } from './say-decision.ts';

/** What a case expects and what is decided instead, in words. */
export interface SaidDifference {
  /** `first_response`, or `row of first_response`. */
  readonly thing: string;
  readonly expected: string;
  readonly got: string;
}

/** A difference in words. */
export function sayDifference({ thing, about, expected, got }: Difference): SaidDifference {
  const named = about === 'row' ? `row of ${thing}` : thing;
  const moment = about === 'value' && typeof expected === 'string' && /^\d{4}-\d\d-\d\dT/.test(expected);
  const wanted = moment ? sayMoment(expected) : Array.isArray(expected) ? sayValue(thing, expected) : String(expected);
  if (got.because !== undefined) return { thing: named, expected: wanted, got: sayBecause(got.thing, got.because) };
  if (about === 'row') {
    const rows = got.rows.map(({ label }) => label);
    return { thing: named, expected: wanted, got: rows.length === 0 ? 'none: no row speaks' : rows.join(' or ') };
  }
  const value = sayMomentOrValue(got.thing, got.value);
  return {
    thing: named,
    expected: wanted,
    got: moment && value.startsWith('within ') ? `${value}, and the ticket does not say when it arrives` : value,
  };
}

/** A promise is compared by the moment at which it is due. */
function sayMomentOrValue(thing: string, value: unknown): string {
  const promise = ['next_response', 'update'].includes(thing) ? 'first_response' : thing;
  return sayValue(promise, value);
}
