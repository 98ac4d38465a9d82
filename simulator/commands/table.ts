import { isolated } from './isolated.ts';
import { textWidth } from './text-width.ts';

/** One column: where its texts stand, and how they are painted once they are padded. */
export interface Column {
  readonly align: 'start' | 'end';
  readonly paint?: (text: string) => string;
}

const gap = '  ';

/**
 * Lines of a table whose columns stand under each other, whatever script their texts are in. Texts that hold letters written right to left are
 * isolated (U+2068, U+2069): else a terminal that reorders them would carry the figures beside them along.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, i) => Math.max(0, ...rows.map((row) => textWidth(row[i] ?? ''))));
  return rows.map((row) =>
    columns
      .map(({ align, paint = same }, i) => {
        const text = row[i] ?? '';
        const space = ' '.repeat(widths[i]! - textWidth(text));
        const whole = isolated(text);
        if (align === 'end') return space + paint(whole);
        return i === columns.length - 1 ? paint(whole) : paint(whole) + space;
      })
      .join(gap)
      .trimEnd(),
  );
}

function same(text: string): string {
  return text;
}
