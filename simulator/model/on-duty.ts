import type { Model } from './model.ts';

/**
 * Agent-seconds of some groups in each interval of `step` seconds of the window: those on duty, less the shares that are absent or do not come, on average. Agents of one
 * row share their spells, and are added up at once.
 */
export function onDuty({ agents, groups: all, window }: Model, groups: readonly number[], step: number): Float64Array {
  const seconds = new Float64Array(Math.max(1, Math.ceil((window.to - window.from) / step)));
  const sharing = new Map<number, { readonly last: number; count: number }>();
  for (const group of groups)
    for (let agent = all[group]!.from; agent < all[group]!.to; agent++) {
      if (agents.last[agent] === agents.first[agent]) continue;
      const row = sharing.get(agents.first[agent]!);
      if (row) row.count++;
      else sharing.set(agents.first[agent]!, { last: agents.last[agent]!, count: 1 });
    }
  for (const [first, { last, count }] of sharing)
    for (let spell = first; spell < last; spell++) {
      const until = Math.min(window.to, agents.to[spell]!);
      const present = count * (1 - agents.shrinkage[spell]!) * (1 - agents.noShow[spell]!);
      let at = Math.max(window.from, agents.from[spell]!);
      while (at < until) {
        const i = Math.floor((at - window.from) / step);
        const ends = Math.min(until, window.from + (i + 1) * step);
        seconds[i]! += (ends - at) * present;
        at = ends;
      }
    }
  return seconds;
}
