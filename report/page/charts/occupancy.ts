import * as Plot from '@observablehq/plot';
import type { Result } from '../../../schema/index.ts';
import { narrow, tipLines, type Frame } from './frame.ts';
import { weekOf, type WeekHour } from './week.ts';

/** How busy the people of one team were in one hour in which somebody was on duty. */
export interface OccupancyRow extends WeekHour {
  readonly team: string;
  /** Time with a contact or its after-work / time on duty. */
  readonly occupancy: number;
}

/** Shares at which the colour changes: five steps from calm to overloaded. */
export const steps = [0.5, 0.7, 0.85, 0.95] as const;

/** Number of the colour's step, 0 to 4. */
export function stepOf(occupancy: number): number {
  return steps.filter((step) => occupancy >= step).length;
}

/** A row for each team and hour with anybody on duty. */
export function occupancyRows(result: Result): OccupancyRow[] {
  const week = weekOf(result);
  const of = (kpi: string, team: string) => week.hours(result.series.filter((one) => one.kpi === kpi && one.where['team'] === team));
  const teams = new Set(
    result.series.flatMap(({ kpi, where }) => (kpi === 'staffed' && where['team'] !== undefined ? [where['team']] : [])),
  );
  return [...teams].flatMap((team) => {
    const staffed = of('staffed', team);
    const occupied = of('occupied', team);
    return [...staffed].flatMap((value, slot) =>
      value > 0 ? [{ team, day: Math.floor(slot / 24), hour: slot % 24, occupancy: Math.min(1, (occupied[slot] || 0) / value) }] : [],
    );
  });
}

/** The chart's own words; a day's by its position. */
export interface OccupancyLabels {
  readonly share: string;
  readonly team: (team: string) => string;
  readonly day: (day: number) => string;
}

/** A field for each hour, a line of them for each team, a panel for each day. */
export function occupancy(rows: readonly OccupancyRow[], frame: Frame, labels: OccupancyLabels): SVGSVGElement | HTMLElement {
  const tall = frame.width < narrow;
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  const teams = [...new Set(rows.map(({ team }) => team))];
  const room = Math.min(tall ? 110 : 150, 16 + 7.5 * Math.max(...teams.map((team) => labels.team(team).length)));
  const title = ({ team, day, hour, occupancy }: OccupancyRow) =>
    tipLines([labels.team(team), `${labels.day(day)} ${hour}:00`, `${labels.share}: ${frame.number(occupancy)}`], frame.mirrored);
  // From the first hour with anybody on duty to the last.
  const all = rows.map(({ hour }) => hour);
  const first = Math.min(...all);
  const hours = Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i);
  const facet = tall ? { fy: 'day' } : { fx: 'day' };
  const panels = { domain: days, label: null, tickFormat: labels.day, padding: tall ? 0.18 : 0.05 };
  return Plot.plot({
    width: frame.width,
    height: tall ? 40 + days.length * (18 * teams.length + 14) : 60 + 30 * teams.length,
    marginTop: 28,
    marginBottom: 24,
    marginLeft: frame.mirrored ? (tall ? 56 : 4) : room,
    marginRight: frame.mirrored ? room : tall ? 44 : 4,
    x: {
      type: 'band',
      domain: hours,
      ticks: hours.filter((hour) => hour % (tall ? 4 : 6) === 0),
      tickFormat: (hour: number) => `${hour}:00`,
      label: null,
      padding: 0.06,
      reverse: frame.mirrored,
    },
    y: { domain: teams, label: null, tickFormat: labels.team, tickSize: 0, padding: 0.1, axis: frame.mirrored ? 'right' : 'left' },
    ...(tall
      ? { fy: { ...panels, axis: frame.mirrored ? 'left' : 'right' } }
      : { fx: { ...panels, axis: 'top', reverse: frame.mirrored } }),
    marks: [
      Plot.frame({ fill: 'var(--faint)', stroke: 'none' }),
      Plot.cell(rows, {
        x: 'hour',
        y: 'team',
        ...facet,
        fill: (row: OccupancyRow) => `var(--heat-${stepOf(row.occupancy)})`,
        className: 'mark-occupancy',
      }),
      Plot.tip(rows, Plot.pointer({ x: 'hour', y: 'team', ...facet, title })),
    ],
  });
}
