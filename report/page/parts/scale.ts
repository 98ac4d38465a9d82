import { h } from '../dom.ts';

/** What a scale shows: numbers in one unit. */
export interface Shown {
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly spread?: readonly [number, number] | null;
  readonly target?: { readonly at: number; readonly better: 'above' | 'below' };
}

/** From where to where a scale runs. */
export type Extent = readonly [low: number, high: number];

/** The extent that holds all of `shown`, with some air; shares end at 0 and 1, other figures at 0. */
export function extentOf(shown: readonly Shown[], unit: string): Extent {
  const all = shown.flatMap(({ value, interval, spread, target }) => [
    ...(value === null ? [] : [value]),
    ...(interval ? [interval.low, interval.high] : []),
    ...(spread ?? []),
    ...(target ? [target.at] : []),
  ]);
  if (all.length === 0) return [0, 1];
  const low = all.reduce((a, b) => Math.min(a, b));
  const high = all.reduce((a, b) => Math.max(a, b));
  const air = (high - low || Math.abs(high) || 1) * 0.18;
  return [low >= 0 ? Math.max(0, low - air) : low - air, unit === 'share' ? Math.min(1, high + air) : high + air];
}

/** Value, interval, range of replications and target on one line. Placed by logical sides: right to left it is its own mirror image. */
export function scale({ value, interval, spread, target }: Shown, [low, high]: Extent): HTMLElement {
  const at = (v: number) => `${(((v - low) / (high - low || 1)) * 100).toFixed(3)}%`;
  const span = (kind: string, from: number, to: number) =>
    h('span', { class: kind, style: `inset-inline-start:${at(from)};inline-size:calc(${at(to)} - ${at(from)})` });
  const point = (kind: string, v: number) => h('span', { class: kind, style: `inset-inline-start:${at(v)}` });
  return h(
    'span',
    { class: 'scale', 'aria-hidden': 'true' },
    target ? span('good', target.better === 'above' ? target.at : low, target.better === 'above' ? high : target.at) : null,
    spread ? span('spread', spread[0], spread[1]) : null,
    interval && interval.low < interval.high ? span('interval', interval.low, interval.high) : null,
    target ? point('target', target.at) : null,
    value === null ? null : point('value', value),
  );
}
