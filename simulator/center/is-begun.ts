import type { Ticket } from '../life/index.ts';

/** Whether a visit's work was begun, and laid aside or handed back to the queue. */
export function isBegun({ left }: Ticket): boolean {
  return !Number.isNaN(left);
}
