/**
 * A thing's key holds its source above bit 26 and its number (ordinal) below. The last source is the agents', whose number is made of the group, the
 * row of its shifts and the agent's number in that row. (semantics.md, 6)
 */
export const ordinalBits = 26;
/** Ordinals that a source has. */
export const mostOrdinals = 0x4000000;
/**
 * Where a rate grows, what comes beyond 100% comes in layers (`layersOf`): the source itself has the lower half of its ordinals, each layer a piece of the
 * upper half. So a ticket keeps its key whatever the growth.
 */
export const firstOfLayers = 0x2000000;
export const ordinalsOfLayer = 0x200000;
/** Sources of tickets at most. */
export const mostSources = 63;
/** Groups, rows of a group and agents of a row at most. */
export const staffingLimits = { groups: 64, rows: 64, agents: 16_384 } as const;

/** Key of an agent's draws. */
export function agentThing(group: number, row: number, number: number): number {
  if (group >= staffingLimits.groups || row >= staffingLimits.rows || number >= staffingLimits.agents)
    throw new RangeError('more groups, shifts or agents than there are keys for');
  return (mostSources << ordinalBits) | (group << 20) | (row << 14) | number;
}
