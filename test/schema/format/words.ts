import { LineCounter } from 'yaml';
import { lexemes, readYaml } from '../../../schema/index.ts';

/** What a text says, piece by piece: its words and comments in order. */
export interface Word {
  readonly text: string;
  readonly isComment: boolean;
  /** Of a comment: whether it stands on the line of the word or comment before it. */
  readonly isBehind: boolean;
  /** Of a comment: whether a closing bracket stands between it and the word before it. */
  readonly isBehindBracket: boolean;
  /** The same of an opening bracket. */
  readonly isBehindOpening: boolean;
  /** Codes of findings that are silenced on its line. */
  readonly silenced: readonly string[];
}

export function wordsOf(text: string): Word[] {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const read = readYaml('', Buffer.from(text));
  const silences = 'value' in read ? read.silences : [];
  const words: Word[] = [];
  let [lastLine, isBracket, isOpened] = [0, false, false];
  for (const { offset, text: source, isScalar } of lexemes(text)) {
    const isComment = !isScalar && source.startsWith('#');
    if (!isScalar && /^[\]}]$/.test(source)) isBracket = true;
    if (!isScalar && /^[[{]$/.test(source)) isOpened = true;
    if (!isComment && (!isScalar || source === '')) continue;
    const line = lineOf(offset);
    words.push({
      text: source.trim().replace(/\s+/g, isComment ? '$&' : ' '),
      isComment,
      isBehind: isComment && line === lastLine,
      isBehindOpening: isComment && isOpened && line === lastLine,
      isBehindBracket: isComment && isBracket && line === lastLine,
      silenced: isComment ? [] : silences.filter((one) => one.line === line).map(({ code }) => code),
    });
    lastLine = lineOf(offset + source.trimEnd().length);
    [isBracket, isOpened] = [false, false];
  }
  return words;
}
