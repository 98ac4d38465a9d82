/** How a chart is to be drawn: its room, its direction, its numbers. */
export interface Frame {
  /** Pixels that the chart may fill. */
  readonly width: number;
  /** Drawn as a mirror image, for text that runs from right to left. */
  readonly mirrored: boolean;
  readonly number: (value: number) => string;
}

/** Below this width days stand one under another. */
export const narrow = 720;

/** Every how many hours an axis has room for a label such as `12:00`, where an hour is so many pixels wide: as `often`, or else less so. */
export function hoursApart(often: number, pixels: number): number {
  return [often, 6, 12].find((hours) => hours >= often && hours * pixels >= 36) ?? 24;
}

/** How a tip is set: Arabic needs the air between its lines. */
export const tipText = { lineHeight: 1.45, fontSize: 12, textPadding: 10 } as const;

/** Lines of a tip: each keeps its direction whatever stands in it. */
export function tipLines(lines: readonly string[], mirrored: boolean): string {
  return lines.map((line) => (mirrored ? `\u2067${line}\u2069` : line)).join('\n');
}
