import type { Series } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { halfHour, intervalsIn } from '../monitor/index.ts';

/**
 * Figures by half hour, means over replications: contacts by channel, and by team the mean number of agents there (`staffed`: with those who overrun,
 * so that occupied / staffed is the occupancy) and at work.
 */
export function seriesOf(tallies: readonly Tallies[], model: Model): Series[] {
  const { channel, team } = model.names;
  const step = halfHour;
  const intervals = intervalsIn(model.window.from, model.window.to, step);
  const from = model.window.from;

  const mean = (column: (one: Tallies) => Float64Array, rows: readonly number[], unit: number): number[] => {
    const values = new Array<number>(intervals).fill(0);
    for (const one of tallies) {
      const figures = column(one);
      for (const row of rows) for (let i = 0; i < intervals; i++) values[i]! += figures[row * intervals + i]!;
    }
    return values.map((value) => value / (unit * Math.max(1, tallies.length)));
  };
  const sums = new Map(tallies.map((one) => [one, one.group.staffed.map((staffed, i) => staffed + one.group.overrun[i]!)]));
  const there = (one: Tallies): Float64Array => sums.get(one)!;

  const contacts = channel.flatMap((name, row): Series[] => {
    const where = { channel: name };
    return [
      { kpi: 'arrivals', where, from, step, values: mean(({ series }) => series.arrived, [row], 1) },
      { kpi: 'answered', where, from, step, values: mean(({ series }) => series.answered, [row], 1) },
      { kpi: 'abandoned', where, from, step, values: mean(({ series }) => series.abandoned, [row], 1) },
    ];
  });
  const agents = team.flatMap((name, id): Series[] => {
    const rows = model.groups.flatMap((group, row) => (group.team === id ? [row] : []));
    if (rows.length === 0) return [];
    const where = { team: name };
    return [
      { kpi: 'staffed', where, from, step, values: mean(there, rows, step) },
      { kpi: 'occupied', where, from, step, values: mean(({ group }) => group.occupied, rows, step) },
    ];
  });
  return [...contacts, ...agents];
}
