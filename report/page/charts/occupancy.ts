import * as Plot from '@observablehq/plot';
import type { Result } from '../../../schema/index.ts';
import { hoursApart, narrow, tipLines, tipText, type Frame } from './frame.ts';
import { weekOf, type WeekHour } from './week.ts';

/** How busy the people of one team were in one hour. */
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

/** Mean number of people on duty from which an hour counts: what is left after a shift is the end of its last contacts, and always busy. */
const least = 0.5;

/** A row for each team and hour with people on duty. */
export function occupancyRows(result: Result): OccupancyRow[] {
  const week = weekOf(result);
  const slots = 3600 / (result.series[0]?.step ?? 3600);
  const of = (kpi: string, team: string) => week.hours(result.series.filter((one) => one.kpi === kpi && one.where['team'] === team));
  const teams = new Set(
    result.series.flatMap(({ kpi, where }) => (kpi === 'staffed' && where['team'] !== undefined ? [where['team']] : [])),
  );
  return [...teams].flatMap((team) => {
    const staffed = of('staffed', team);
    const occupied = of('occupied', team);
    return [...staffed].flatMap((value, slot) =>
      value / slots >= least
        ? [{ team, day: Math.floor(slot / 24), hour: slot % 24, occupancy: Math.min(1, (occupied[slot] || 0) / value) }]
        : [],
    );
  });
}

/** The chart's own words; a day's by its position. */
export interface OccupancyLabels {
  readonly share: string;
  readonly team: (team: string) => string;
  readonly day: (day: number) => string;
}

/** A field for each hour. Where there is room a panel for each day with a line for each team, else a panel for each team with a line for each day. */
export function occupancy(rows: readonly OccupancyRow[], frame: Frame, labels: OccupancyLabels): SVGSVGElement | HTMLElement {
  const { width, mirrored } = frame;
  const tall = width < narrow;
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  const teams = [...new Set(rows.map(({ team }) => team))];
  // From the first hour with people on duty to the last.
  const open = Array.from({ length: 24 }, (_, hour) => hour).filter((at) => rows.some(({ hour }) => hour === at));
  const first = open[0]!;
  const hours = Array.from({ length: open.at(-1)! - first + 1 }, (_, i) => first + i);
  const lines = tall ? days.map(labels.day) : teams.map(labels.team);
  const room = Math.min(width / 3, 16 + 6.5 * Math.max(...lines.map((text) => text.length)));
  const title = ({ team, day, hour, occupancy }: OccupancyRow) =>
    tipLines([labels.team(team), `${labels.day(day)} ${hour}:00`, `${labels.share}: ${frame.number(occupancy)}`], mirrored);
  const place = tall ? { x: 'hour', y: 'day', fy: 'team' } : { x: 'hour', y: 'team', fx: 'day' };
  const panels = tall
    ? { fy: { domain: teams, axis: null, padding: 0.22 } }
    : { fx: { domain: days, label: null, tickFormat: labels.day, padding: 0.05, axis: 'top' as const, reverse: mirrored } };
  const apart = hoursApart(tall ? 4 : 6, ((width - room - 4) * 0.95) / (hours.length * (tall ? 1 : days.length)));
  return Plot.plot({
    width,
    height: tall ? 30 + teams.length * (15 * days.length + 32) : 60 + 30 * teams.length,
    marginTop: 28,
    marginBottom: 24,
    marginLeft: mirrored ? 4 : room,
    marginRight: mirrored ? room : 4,
    x: {
      type: 'band',
      domain: hours,
      ticks: hours.filter((hour) => hour % apart === 0),
      tickFormat: (hour: number) => `${hour}:00`,
      label: null,
      padding: 0.06,
      reverse: mirrored,
    },
    y: {
      type: 'band',
      domain: tall ? days : teams,
      label: null,
      tickFormat: tall ? labels.day : labels.team,
      tickSize: 0,
      padding: 0.1,
      axis: mirrored ? 'right' : 'left',
    },
    ...panels,
    marks: [
      Plot.frame({ fill: 'none', stroke: 'var(--faint)' }),
      tall
        ? Plot.text(teams, {
            fy: (team: string) => team,
            text: labels.team,
            frameAnchor: mirrored ? 'top-right' : 'top-left',
            dy: -14,
            fontWeight: 650,
          })
        : null,
      Plot.cell(rows, {
        ...place,
        fill: ({ occupancy }: OccupancyRow) => `var(--heat-${stepOf(occupancy)})`,
        stroke: 'var(--edge)',
        strokeWidth: 0.5,
        className: 'mark-occupancy',
      }),
      Plot.tip(rows, Plot.pointer({ ...tipText, ...place, title })),
    ],
  });
}
