/**
 * The share of calls that find all agents busy where nobody waits (Erlang B), for any handle-time distribution: the stable recursion over the number of
 * agents. `offeredLoad` in Erlangs (arrival rate times handle time).
 */
export function erlangB(offeredLoad: number, agents: number): number {
  let blocked = 1;
  for (let k = 1; k <= agents; k++) blocked = (offeredLoad * blocked) / (k + offeredLoad * blocked);
  return blocked;
}
