import * as Plot from '@observablehq/plot';
import type { Result } from '../../../schema/index.ts';
import { hoursApart, narrow, tipLines, tipText, type Frame } from './frame.ts';
import { weekOf, type WeekHour } from './week.ts';

/** What came and what was answered in one hour, mean over replications. */
export interface ArrivalsRow extends WeekHour {
  readonly arrivals: number;
  readonly answered: number;
}

/** A row for each hour of the period, all channels together. */
export function arrivalsRows(result: Result): ArrivalsRow[] {
  const week = weekOf(result);
  const arrivals = week.hours(result.series.filter(({ kpi }) => kpi === 'arrivals'));
  const answered = week.hours(result.series.filter(({ kpi }) => kpi === 'answered'));
  return [...arrivals].flatMap((value, slot) =>
    Number.isNaN(value) ? [] : [{ day: Math.floor(slot / 24), hour: slot % 24, arrivals: value, answered: answered[slot] || 0 }],
  );
}

/** The chart's own words; a day's by its position. */
export interface ArrivalsLabels {
  readonly arrived: string;
  readonly answered: string;
  readonly day: (day: number) => string;
}

/** A bar for the arrivals of each hour, a mark across it for the answered; a panel for each day, side by side where there is room. */
export function arrivals(rows: readonly ArrivalsRow[], frame: Frame, labels: ArrivalsLabels): SVGSVGElement | HTMLElement {
  const tall = frame.width < narrow;
  const days = [...new Set(rows.map(({ day }) => day))];
  const title = ({ day, hour, arrivals, answered }: ArrivalsRow) =>
    tipLines(
      [`${labels.day(day)} ${hour}:00`, `${labels.arrived}: ${frame.number(arrivals)}`, `${labels.answered}: ${frame.number(answered)}`],
      frame.mirrored,
    );
  const facet = tall ? { fy: 'day' } : { fx: 'day' };
  const span = { x1: 'hour', x2: ({ hour }: ArrivalsRow) => hour + 1, ...facet };
  const middle = { x: ({ hour }: ArrivalsRow) => hour + 0.5, ...facet };
  const panels = { domain: days, label: null, tickFormat: labels.day, padding: tall ? 0.12 : 0.06 };
  const sides = tall ? 102 : 44;
  const apart = hoursApart(6, ((frame.width - sides) * (1 - panels.padding)) / (24 * (tall ? 1 : days.length)));
  // Of panels side by side the ends meet, and have no room for a label.
  const ticks = [0, 6, 12, 18, 24].filter((hour) => hour % apart === 0 && (tall || hour % 24 > 0));
  return Plot.plot({
    width: frame.width,
    height: tall ? 40 + 78 * days.length : 280,
    marginTop: 28,
    marginBottom: 24,
    marginLeft: frame.mirrored ? (tall ? 62 : 4) : 40,
    marginRight: frame.mirrored ? 40 : tall ? 62 : 4,
    x: {
      domain: [0, 24],
      ticks,
      tickFormat: (hour: number) => `${hour}:00`,
      label: null,
      reverse: frame.mirrored,
    },
    y: {
      label: null,
      ticks: tall ? 2 : 5,
      grid: true,
      zero: true,
      tickFormat: frame.number,
      axis: frame.mirrored ? 'right' : 'left',
      labelArrow: 'none',
    },
    ...(tall
      ? { fy: { ...panels, axis: frame.mirrored ? 'left' : 'right' } }
      : { fx: { ...panels, axis: 'top', reverse: frame.mirrored } }),
    marks: [
      Plot.rectY(rows, { ...span, y: 'arrivals', fill: 'var(--bar)', insetLeft: 0.5, insetRight: 0.5, className: 'mark-arrivals' }),
      Plot.ruleY(rows, { ...span, y: 'answered', stroke: 'var(--mark)', strokeWidth: 2, className: 'mark-answered' }),
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.tip(rows, Plot.pointerX({ ...tipText, ...middle, y: 'arrivals', title })),
    ],
  });
}
