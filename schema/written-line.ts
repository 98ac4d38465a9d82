import { lexemes } from './lexemes.ts';
import { lineAt } from './source.ts';
import type { Source } from './source.ts';

/** What stands on a line beside its indent (which the dash of an entry belongs to) and its comment. */
export interface WrittenLine {
  /** Offset of its first character. */
  readonly start: number;
  readonly indent: number;
  readonly text: string;
}

/** The line on which an offset stands, well-formed or not. */
export function writtenLine(source: Source, offset: number): WrittenLine {
  const begin = source.text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(source, offset);
  let end = line.length;
  for (const { offset: at, text, isScalar } of lexemes(source.text)) {
    if (at >= begin + end) break;
    if (at >= begin && !isScalar && text.startsWith('#')) end = at - begin;
  }
  const indent = /^ *(?:- +)*/.exec(line)![0].length;
  return { start: begin + indent, indent, text: line.slice(indent, end).trimEnd() };
}

/** The nearest line above it, or below, that holds more than a comment. */
export function lineAbove(source: Source, { start }: WrittenLine): WrittenLine | undefined {
  for (let end = source.text.lastIndexOf('\n', start - 1); end >= 0; end = source.text.lastIndexOf('\n', end - 1))
    if (end > 0 && !isBare(lineAt(source, end))) return writtenLine(source, end);
    else if (end === 0) break;
  return undefined;
}

export function lineBelow(source: Source, { start }: WrittenLine): WrittenLine | undefined {
  for (let end = source.text.indexOf('\n', start); end >= 0; end = source.text.indexOf('\n', end + 1))
    if (!isBare(lineAt(source, end + 1))) return writtenLine(source, end + 1);
  return undefined;
}

function isBare(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}
