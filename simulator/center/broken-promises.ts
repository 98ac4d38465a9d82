import { Promised } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { isBroken } from './is-broken.ts';

const promises = Object.values(Promised);

/** How many kinds of promise a ticket has broken by now. */
export function brokenPromises(ticket: Ticket, now: number): number {
  return promises.filter((promise) => isBroken(ticket, promise, now)).length;
}
