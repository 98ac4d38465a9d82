import { lexemes } from './lexemes.ts';
import type { Silence } from './silence.ts';
import { placeAt } from './source.ts';
import type { Source } from './source.ts';
import { closest } from './values/index.ts';

const word = 'mizan-ignore';
const form = /^#+\s*([a-z]+[-_][a-z]+)(?:\s+([^\s:]*))?\s*(?::\s*(.*))?$/iu;

/** More of them in one file silence nothing: what they stand at is told. */
const most = 1000;

/** The silences of a text that is YAML. `#` in texts and in quotes begins no comment. */
export function silencesOf(source: Source): Silence[] {
  const { file, text } = source;
  if (!/mizan[-_]/i.test(text)) return [];
  const next = nextLines(text);
  const silences: Silence[] = [];
  for (const { offset, text: comment, isScalar } of lexemes(text)) {
    if (isScalar || !comment.startsWith('#')) continue;
    if (silences.length === most) break;
    const said = comment.slice(0, 1000).trimEnd();
    const [, first = '', code = '', reason = ''] = form.exec(said) ?? /^#+\s*([a-z]+[-_][a-z]+)/i.exec(said) ?? [];
    if (first !== word && (!/^mizan/i.test(first) || closest(first, [word]) === undefined)) continue;
    const start = placeAt(source, offset);
    silences.push({
      file,
      start,
      end: placeAt(source, offset + said.length),
      line: text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '' ? next[start.line]! : start.line,
      code: code.slice(0, 80),
      reason: reason.slice(0, 500),
      ...(first === word ? {} : { misspelt: first.slice(0, 80) }),
    });
  }
  return silences;
}

/** For each line (from 1) the next one that is neither empty nor a comment; after the last of these, the line itself. */
function nextLines(text: string): number[] {
  const lines = text.split('\n');
  const next = [0, ...lines.map((_, i) => i + 1)];
  let after = 0;
  for (let line = lines.length; line >= 1; line--) {
    if (after > 0) next[line] = after;
    if (!/^\s*(?:#|$)/.test(lines[line - 1]!)) after = line;
  }
  return next;
}
