import { LineCounter } from 'yaml';
import type { Finding, Place } from './finding.ts';
import type { Said } from './said/index.ts';

/** A text and its lines: from offsets to places. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
}

export type Path = readonly (string | number)[];

export function sourceOf(file: string, text: string): Source {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return { file, text, lines };
}

/** The place of an offset of the text. */
export function placeAt(source: Source, offset: number): Place {
  const { line, col } = source.lines.linePos(Math.max(0, Math.min(offset, source.text.length)));
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The line on which an offset stands, without its end; its first 500 characters. */
export function lineAt(source: Source, offset: number): string {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  const end = source.text.indexOf('\n', offset);
  return source.text
    .slice(start, end < 0 ? undefined : end)
    .slice(0, 500)
    .replace(/\r$/, '');
}

/** An error about a stretch of the text. */
export function fault(source: Source, code: string, path: Path, range: readonly [number, number], message: Said, hint?: Said): Finding {
  const start = placeAt(source, range[0]);
  const end = placeAt(source, Math.max(range[0], range[1]));
  return {
    code,
    severity: 'error',
    file: source.file,
    start,
    end,
    path,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}
