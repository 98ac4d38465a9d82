import type { YAMLError } from 'yaml';
import { whyGlued, whyNoColon } from './glued.ts';
import { lexemes } from './lexemes.ts';
import { say } from './said/index.ts';
import { lineAt } from './source.ts';
import type { Source } from './source.ts';
import { latin, quoted } from './values/index.ts';
import type { Reason } from './values/index.ts';
import { lineAbove, lineBelow, writtenLine } from './written-line.ts';
import type { WrittenLine } from './written-line.ts';

/** What was meant; and where it stands, if not where the parser came to a halt. */
export interface Slip extends Omit<Reason, 'code'> {
  /** Left out: `yaml-syntax`. */
  readonly code?: string;
  readonly line?: WrittenLine;
}

/** A common slip that YAML cannot know of: what the people who write it mostly meant. */
export function yamlSlip(source: Source, error: YAMLError): Slip | undefined {
  const { code, pos } = error;
  const whole = lineAt(source, pos[0]);
  if (code === 'TAB_AS_INDENT' || /^[ ]*\t/.test(whole))
    return { code: 'tab-indent', message: say`this line starts with a tab`, hint: say`indent with two spaces` };
  if (code === 'TAG_RESOLVE_FAILED') {
    const tag = source.text.slice(...pos);
    return {
      code: 'custom-tag',
      message: say`${quoted(tag)} is a YAML tag, which this language has none of`,
      hint: say`leave it out, or put a text that begins with \`!\` in quotes`,
    };
  }
  const bound = /([^\s{},:]+):\s+([<>]=?)\s*([^\s,}]+)/u.exec(whole);
  if (bound && (code === 'UNEXPECTED_TOKEN' || code === 'BAD_SCALAR_START')) {
    const word = { '>': 'above', '>=': 'at_least', '<': 'below', '<=': 'at_most' }[bound[2]!];
    return {
      code: 'bad-bound',
      message: say`a bound is written in words, and ${quoted(`${bound[2]} ${bound[3]}`)} begins with a sign`,
      hint: say`write \`${bound[1]!}: { ${word!}: ${latin(bound[3]!)} }\``,
    };
  }
  const percent = /:\s*%(\d[\d.]*)/.exec(whole);
  if (percent && code === 'BAD_SCALAR_START')
    return { code: 'bad-share', message: say`\`%${percent[1]!}\` is not a share`, hint: say`write \`${percent[1]!}%\`` };
  if (!ofStructure.has(code)) return undefined;
  if (hasArabicComma(source, pos[0]))
    return {
      code: 'arabic-digits',
      message: say`the Arabic comma \`،\` does not part the entries of a map or list`,
      hint: say`write \`,\``,
    };
  return slipOfKey(source, error);
}

const ofStructure = new Set([
  'BLOCK_IN_FLOW',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
]);

/** Whether on this line, within `{ }` or `[ ]`, a plain text holds the comma: elsewhere it is a sign like any other. */
function hasArabicComma(source: Source, offset: number): boolean {
  const end = source.text.indexOf('\n', offset);
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  let depth = 0;
  for (const { offset: at, text, isScalar } of lexemes(source.text)) {
    if (end >= 0 && at >= end) return false;
    if (isScalar) {
      if (depth > 0 && at >= start && /^[^'"].*،/su.test(text)) return true;
    } else if (text === '{' || text === '[') depth++;
    else if (text === '}' || text === ']') depth--;
  }
  return false;
}

/** A key without its colon, or without a space after it; a line that is deeper than those that it belongs to. */
function slipOfKey(source: Source, { code, message, pos }: YAMLError): Slip | undefined {
  const here = writtenLine(source, pos[0]);
  const above = code === 'BAD_INDENT' ? lineAbove(source, here) : undefined;
  // What the parser reads on as one text over two lines, it calls the second of them badly indented.
  const suspects = above?.indent === here.indent ? [here, above] : [here];
  for (const line of suspects) {
    const glued = whyGlued(line.text);
    if (glued) return line === here ? glued : { ...glued, line };
  }
  if (message.startsWith('Nested mappings')) {
    const below = lineBelow(source, here);
    const rest = here.text.slice(pos[0] - here.start);
    if (/:(?:\s|$)/.test(rest) || !below || below.indent <= here.indent) return undefined;
    const key = quoted(here.text.slice(0, pos[0] - here.start).replace(/:\s*$/, ''));
    return {
      line: below,
      message: say`this line is out of line with those that it belongs to`,
      hint: say`start it in the same column as ${key}, which has a value already, or put a text of several lines in quotes`,
    };
  }
  if (message.startsWith('Sequence item') || message.startsWith('A block sequence'))
    return {
      message: say`this line is out of line with those that it belongs to`,
      hint: say`entries of one list begin with \`- \` in the same column, and keys of one map start in the same column`,
    };
  const isKey = message.startsWith('Implicit keys need') || message.startsWith('Implicit map keys need');
  const line = isKey ? here : suspects[1];
  if (!line) return undefined;
  const below = lineBelow(source, line);
  const bare = whyNoColon(line.text, below && below.indent > line.indent);
  return bare && { ...bare, line };
}
