/**
 * A thing's key holds its source above bit 26 and its number (ordinal) below. The last source is the agents', whose number is made of the group, the
 * row of its shifts and the agent's number in that row. (semantics.md, 6)
 */
export const ordinalBits = 26;
/** Ordinals that a source has. */
export const mostOrdinals = 0x4000000;
/** Sources of tickets at most; beyond them stand the backlog's tickets, then the agents. */
export const mostSources = 62;
const backlogSource = mostSources;
const agentSource = mostSources + 1;
/** Items of a backlog, tickets of an item and seconds of a ticket's age at most: older ones count as so old. */
export const backlogLimits = { items: 64, tickets: 0x100000, age: 400 * 86_400 } as const;
/** Groups, rows of a group and agents of a row at most. */
export const staffingLimits = { groups: 64, rows: 64, agents: 16_384 } as const;

/** Key of an agent's draws. */
export function agentThing(group: number, row: number, number: number): number {
  if (group >= staffingLimits.groups || row >= staffingLimits.rows || number >= staffingLimits.agents)
    throw new RangeError('more groups, shifts or agents than there are keys for');
  return (agentSource << ordinalBits) | (group << 20) | (row << 14) | number;
}

/** Key of a ticket that is open when the run starts: of a backlog's item, and its number there. */
export function backlogThing(item: number, number: number): number {
  if (item >= backlogLimits.items || number >= backlogLimits.tickets) throw new RangeError('more open tickets than there are keys for');
  return (backlogSource << ordinalBits) | (item << 20) | number;
}

/** The item and number of a backlog's ticket; undefined: the ticket comes in the run. */
export function inBacklog(thing: number): { readonly item: number; readonly number: number } | undefined {
  return thing >>> ordinalBits === backlogSource ? { item: (thing >>> 20) & 63, number: thing & (backlogLimits.tickets - 1) } : undefined;
}
