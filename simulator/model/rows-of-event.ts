import type { EventRules, Row } from './rulebook.ts';

/** All rows of an event's tables, whatever they decide. */
export function rowsOfEvent({ to, priority, notify, consult, give, ask }: EventRules): readonly Row<unknown>[] {
  return [...to, ...priority, ...notify, ...consult, ...give, ...ask];
}
