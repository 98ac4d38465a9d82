import { Pause, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';

/** Whether a ticket's promises stand still now: it waits for its customer, and the policy says so. */
export function standsStill({ state, terms }: Ticket): boolean {
  return state === State.withCustomer && (terms.pauses & Pause.customer) > 0;
}
