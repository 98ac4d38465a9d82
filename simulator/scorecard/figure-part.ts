import type { Bands } from './bands.ts';
import type { Evidence, Subject } from './dimension.ts';
import { figureOf } from './figure-of.ts';
import { levelOf } from './level-of.ts';

/** The figure of these bands by one channel, or of all tickets, with the levels that its interval meets; undefined: there is none. */
export function figurePart(subject: Subject, bands: Bands, channel?: string): Evidence | undefined {
  const figure = figureOf(subject, bands, channel);
  if (!figure) return undefined;
  const { value, interval } = figure;
  const ends = interval ? [interval.low, value, interval.high] : [value];
  const levels = ends.map((end) => levelOf(bands, end)).sort((one, other) => one - other);
  const [low, high] = [levels[0]!, levels.at(-1)!];
  const up = bands.bounds.findLast(({ level }) => level > low)?.level;
  return { figure, says: bands.says[levelOf(bands, value)], levels: [low, high], better: up && bands.says[up] };
}
