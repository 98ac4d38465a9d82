import { say, word } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Difference, PromiseMade } from '../decision/index.ts';
import { sayBecause, sayMoment, sayValue } from './say-decision.ts';

/** What a case expects and what is decided instead, in words. */
export interface SaidDifference {
  /** `first_response`, or `row of first_response`. */
  readonly thing: Text;
  readonly expected: Text;
  readonly got: Text;
}

/** A difference in words; names are those that cases are written in. */
export function sayDifference({ thing, about, expected, got }: Difference): SaidDifference {
  const named = about === 'row' ? say`row of ${word(thing)}` : word(thing);
  const moment = about === 'value' && typeof expected === 'string' && /^\d{4}-\d\d-\d\dT/.test(expected);
  const wanted = moment ? sayMoment(expected) : Array.isArray(expected) ? sayValue(thing, expected) : sayWord(expected);
  return { thing: named, expected: wanted, got: gotInstead(about, moment, got) };
}

function gotInstead(about: Difference['about'], moment: boolean, { thing, value, because, rows }: Difference['got']): Text {
  if (because !== undefined) return sayBecause(thing, because);
  if (about === 'row') {
    const labels = rows.map(({ label }): Text => word(label));
    return labels.length === 0 ? say`none: no row speaks` : labels.reduce((all, label) => say`${all} or ${label}`);
  }
  // A promise is compared by the moment at which it is due.
  const said = sayValue(['next_response', 'update'].includes(thing) ? 'first_response' : thing, value);
  return moment && isUndated(value) ? say`${said}, and the ticket does not say when it arrives` : said;
}

function isUndated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as PromiseMade).due === undefined;
}

function sayWord(value: unknown): Text {
  return typeof value === 'string' && !/^\d/.test(value) ? word(value) : String(value);
}
