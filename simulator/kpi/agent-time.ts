import type { Kpi } from './kpi.ts';

/** Seconds of the window, over the groups whose figures go under the selected teams: there, at work, at work beyond duty, paid for, and with places filled. */
export function agentTime(...[{ group }, { groups }, { teams }]: Parameters<Kpi['measure']>) {
  const { staffed, occupied, overrun, placesFilled } = group;
  const intervals = staffed.length / groups.length;
  const total = { staffed: 0, occupied: 0, overrun: 0, paid: 0, placesFilled: 0 };
  groups.forEach(({ team, paid }, g) => {
    if (!teams[team]) return;
    total.paid += paid;
    const [from, to] = [g * intervals, (g + 1) * intervals];
    total.staffed = added(total.staffed, staffed, from, to);
    total.occupied = added(total.occupied, occupied, from, to);
    total.overrun = added(total.overrun, overrun, from, to);
    total.placesFilled = added(total.placesFilled, placesFilled, from, to);
  });
  return total;
}

function added(sum: number, column: Float64Array, from: number, to: number): number {
  for (let i = from; i < to; i++) sum += column[i]!;
  return sum;
}
