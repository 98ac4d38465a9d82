import { dueAfter, localTime } from '../model/index.ts';
import type { Promise } from '../model/index.ts';
import { writeDuration, writeShare } from '../../schema/values/index.ts';
import type { PromiseMade } from './decision.ts';
import type { Service } from './service.ts';
import type { Ticket } from './ticket.ts';

/** A promise as it is made to a ticket: due on its clock, counted from the ticket's arrival, if nothing stops that clock. */
export function promiseMade(service: Service, ticket: Ticket, promise: Promise, clock: number): PromiseMade | 'none' {
  if (promise === 'none') return 'none';
  const { within, businessDays, share } = promise;
  const calendar = promise.clock < 0 ? clock : promise.clock;
  const on = service.clocks[calendar]!;
  return {
    within: businessDays > 0 ? `${businessDays}bd` : writeDuration(within, on),
    clock: on,
    ...(share === undefined ? {} : { share: writeShare(share) }),
    ...(ticket.arrives === undefined ? {} : { due: dueAt(service, ticket.arrives, calendar, promise) }),
  };
}

/** Local time of the policy; `never`: not within thirty years. */
function dueAt(service: Service, arrives: number, calendar: number, promise: Exclude<Promise, 'none'>): string {
  for (const isFar of [false, true]) {
    const calendars = service.calendarsAt(arrives, isFar);
    const due = dueAfter(calendars.hours[calendar]!, promise, arrives - calendars.origin);
    // What lies beyond the calendars that are compiled is not known yet.
    if (due !== Infinity) return localTime(calendars, due);
  }
  return 'never';
}
