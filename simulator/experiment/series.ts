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

  const sums = new Float64Array(intervals);
  /** The mean of what some columns have together in some rows. */
  const mean = (columns: (one: Tallies) => readonly Float64Array[], rows: readonly number[], unit: number): number[] => {
    sums.fill(0);
    for (const one of tallies) {
      const figures = columns(one);
      for (const row of rows)
        for (let i = 0; i < intervals; i++) {
          let here = 0;
          for (let column = 0; column < figures.length; column++) here += figures[column]![row * intervals + i]!;
          sums[i]! += here;
        }
    }
    const values = new Array<number>(intervals);
    for (let i = 0; i < intervals; i++) values[i] = sums[i]! / (unit * Math.max(1, tallies.length));
    return values;
  };

  const contacts = channel.flatMap((name, row): Series[] => {
    const where = { channel: name };
    return [
      { kpi: 'arrivals', where, from, step, values: mean(({ series }) => [series.arrived], [row], 1) },
      { kpi: 'answered', where, from, step, values: mean(({ series }) => [series.answered], [row], 1) },
      { kpi: 'abandoned', where, from, step, values: mean(({ series }) => [series.abandoned], [row], 1) },
    ];
  });
  const agents = team.flatMap((name, id): Series[] => {
    const rows = model.groups.flatMap((group, row) => (group.team === id ? [row] : []));
    if (rows.length === 0) return [];
    const where = { team: name };
    return [
      { kpi: 'staffed', where, from, step, values: mean(({ group }) => [group.staffed, group.overrun], rows, step) },
      { kpi: 'occupied', where, from, step, values: mean(({ group }) => [group.occupied], rows, step) },
    ];
  });
  return [...contacts, ...agents];
}
