import type { Kpi } from './kpi.ts';

/** Seconds of the window, over the groups whose figures go under the selected teams: there, at work, at work beyond duty, paid for, and with places filled. */
export function agentTime(...[{ group }, { groups }, { teams }]: Parameters<Kpi['measure']>) {
  const { staffed, occupied, overrun, placesFilled } = group;
  const intervals = staffed.length / groups.length;
  const total = { staffed: 0, occupied: 0, overrun: 0, paid: 0, placesFilled: 0 };
  groups.forEach(({ team, paid }, g) => {
    if (!teams[team]) return;
    total.paid += paid;
    for (let i = g * intervals; i < (g + 1) * intervals; i++) {
      total.staffed += staffed[i]!;
      total.occupied += occupied[i]!;
      total.overrun += overrun[i]!;
      total.placesFilled += placesFilled[i]!;
    }
  });
  return total;
}
