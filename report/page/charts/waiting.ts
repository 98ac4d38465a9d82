import * as Plot from '@observablehq/plot';
import type { Distribution, Result } from '../../../schema/index.ts';
import { tipLines, tipText, type Frame } from './frame.ts';

/** The contacts of one channel that waited from `from` to `to` seconds; `to` is Infinity for all that waited longer. */
export interface WaitingRow {
  readonly channel: string;
  readonly from: number;
  readonly to: number;
  readonly contacts: number;
  /** Of the channel's contacts. */
  readonly share: number;
}

/** A row for each channel and range of waits, up to the last range in which anybody waited. */
export function waitingRows(result: Result): WaitingRow[] {
  return result.distributions.filter(({ kpi, where }) => kpi === 'waiting_time' && isChannel(where)).flatMap(rowsOf);
}

function isChannel(where: Distribution['where']): boolean {
  return Object.keys(where).length === 1 && where['channel'] !== undefined;
}

function rowsOf({ where, edges, counts }: Distribution): WaitingRow[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const last = counts.findLastIndex((count) => count > 0);
  return counts.slice(0, last + 1).map((contacts, i) => ({
    channel: where['channel']!,
    from: edges[i]!,
    to: edges[i + 1] ?? Number.POSITIVE_INFINITY,
    contacts,
    share: contacts / all,
  }));
}

/** The chart's own words; `tick` writes a range's end. */
export interface WaitingLabels {
  readonly share: string;
  readonly tick: (seconds: number) => string;
}

/** A bar for each range, all of the same width: the axis names the ranges' ends and is not to scale. `rows` are one channel's. */
export function waiting(rows: readonly WaitingRow[], frame: Frame, labels: WaitingLabels): SVGSVGElement | HTMLElement {
  const ends = [...rows.map(({ from }) => from), rows.at(-1)?.to ?? 0];
  // Those who did not wait have a bar of their own, and one end.
  const none = rows[0]?.from === rows[0]?.to ? 1 : 0;
  const every = Math.ceil((ends.length * 52) / Math.max(1, frame.width - 60));
  const at = new Map(rows.map((row, i) => [row, i]));
  const title = (row: WaitingRow) =>
    tipLines(
      [
        row.from === row.to ? labels.tick(row.from) : `${labels.tick(row.from)} – ${labels.tick(row.to)}`,
        `${labels.share}: ${frame.number(row.share)}`,
      ],
      frame.mirrored,
    );
  return Plot.plot({
    width: frame.width,
    height: 190,
    marginTop: 12,
    marginBottom: 28,
    marginLeft: frame.mirrored ? 20 : 52,
    marginRight: frame.mirrored ? 52 : 20,
    x: {
      domain: [0, Math.max(1, rows.length)],
      ticks: ends
        .map((_, i) => (none && i === 0 ? 0.5 : i))
        .filter((i) => !(none && i === 1) && Math.floor(i) % every === 0 && Number.isFinite(ends[Math.floor(i)])),
      tickFormat: (i: number) => labels.tick(ends[Math.floor(i)]!),
      label: null,
      reverse: frame.mirrored,
    },
    y: { label: null, ticks: 4, grid: true, zero: true, tickFormat: frame.number, axis: frame.mirrored ? 'right' : 'left' },
    marks: [
      Plot.rectY(rows, {
        x1: (row: WaitingRow) => at.get(row)!,
        x2: (row: WaitingRow) => at.get(row)! + 1,
        y: 'share',
        fill: 'var(--bar)',
        inset: 0.5,
        insetBottom: 0,
        className: 'mark-waiting',
      }),
      Plot.ruleY([0], { stroke: 'var(--rule)' }),
      Plot.tip(rows, Plot.pointerX({ ...tipText, x: (row: WaitingRow) => at.get(row)! + 0.5, y: 'share', title })),
    ],
  });
}
