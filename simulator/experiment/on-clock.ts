import type { Tallies } from '../life/index.ts';

/** One replication's tallies with every time counted on a calendar: seconds of its opening. Counts stay as they are. */
export function onClock(tallies: Tallies, hours: number): Tallies {
  const clocked = tallies.clocked?.find((one) => one.hours === hours);
  if (!clocked) throw new Error(`no times were counted on calendar ${hours}`);
  const { ticket, reply, contact, visit, sketches, running } = clocked;
  return { ...tallies, ticket: { ...tallies.ticket, ...ticket }, reply, contact, visit, sketches, running };
}
