import type { Ticket } from '../life/index.ts';
import { addOpen, openBetween } from '../model/index.ts';
import type { Model } from '../model/index.ts';

/** When so much of a promise's time is over that it is warned of; Infinity: it is not. */
export function warningOf(model: Model, { terms, due, since }: Ticket, promise: number): number {
  const { hours: calendar, within, businessDays } = terms.promised[promise]!;
  if (due[promise] === Infinity || terms.warnAt === Infinity) return Infinity;
  const hours = model.hours[calendar]!;
  const begun = since[promise]!;
  return addOpen(hours, begun, terms.warnAt * (businessDays > 0 ? openBetween(hours, begun, due[promise]!) : within));
}

/**
 * A promise's clock stood still for a while: what was not over when that began is due, and warned of, later by the open time that it covers, and not before it
 * ends, also where it ends at night with nothing left.
 */
export function moveDue(model: Model, { terms, due, warnAt }: Ticket, promise: number, from: number, to: number): void {
  const at = due[promise]!;
  if (at === Infinity || from > at) return;
  const hours = model.hours[terms.promised[promise]!.hours]!;
  const covered = openBetween(hours, from, to);
  const later = (moment: number): number => Math.max(to, covered > 0 ? addOpen(hours, moment, covered) : moment);
  due[promise] = later(at);
  if (from <= warnAt[promise]! && warnAt[promise] !== Infinity) warnAt[promise] = later(warnAt[promise]!);
}
