import type { YAMLError } from 'yaml';
import type { Finding } from './finding.ts';
import { fault, lineAt } from './source.ts';
import type { Source } from './source.ts';
import { latin, quoted } from './values/index.ts';

interface Told {
  readonly code?: string;
  readonly message: string;
  readonly hint?: string;
}

/** A fault that the YAML parser found, in our words; what people mostly meant by it is looked for in the line. */
export function yamlFault(source: Source, error: YAMLError): Finding {
  const start = error.pos[0];
  const lineEnd = source.text.indexOf('\n', start);
  const end = Math.min(error.pos[1], lineEnd < 0 ? source.text.length : lineEnd);
  const told = slip(source, error) ?? plainly(source, error);
  return fault(source, told.code ?? 'yaml-syntax', [], [start, Math.max(end, start + 1)], told.message, told.hint);
}

/** A common slip that YAML cannot know of. */
function slip(source: Source, { code, pos }: YAMLError): Told | undefined {
  const line = lineAt(source, pos[0]);
  if (code === 'TAB_AS_INDENT' || /^[ ]*\t/.test(line))
    return { code: 'tab-indent', message: 'this line starts with a tab', hint: 'indent with two spaces' };
  if (code === 'TAG_RESOLVE_FAILED') {
    const tag = source.text.slice(...pos);
    return {
      code: 'custom-tag',
      message: `${quoted(tag)} is a YAML tag, which this language has none of`,
      hint: 'leave it out, or put a text that begins with `!` in quotes',
    };
  }
  const bound = /([^\s{},:]+):\s+([<>]=?)\s*([^\s,}]+)/u.exec(line);
  if (bound && (code === 'UNEXPECTED_TOKEN' || code === 'BAD_SCALAR_START')) {
    const word = { '>': 'above', '>=': 'at_least', '<': 'below', '<=': 'at_most' }[bound[2]!];
    return {
      code: 'bad-bound',
      message: `a bound is written in words, and ${quoted(`${bound[2]} ${bound[3]}`)} begins with a sign`,
      hint: `write \`${bound[1]}: { ${word}: ${latin(bound[3]!)} }\``,
    };
  }
  const percent = /:\s*%(\d[\d.]*)/.exec(line);
  if (percent && code === 'BAD_SCALAR_START')
    return { code: 'bad-share', message: `\`%${percent[1]}\` is not a share`, hint: `write \`${percent[1]}%\`` };
  const commas =
    line.includes('،') && ['BLOCK_IN_FLOW', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'].includes(code);
  if (commas)
    return { code: 'arabic-digits', message: 'the Arabic comma `،` does not part the entries of a map or list', hint: 'write `,`' };
  const glued = /^[\s-]*([\p{L}_][\p{L}\p{M}\p{Nd}_]*):([^\s:/].*)$/u.exec(line);
  if (glued && ['MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'].includes(code))
    return {
      code: 'missing-space-after-colon',
      message: `a space is missing after \`${glued[1]}:\``,
      hint: `write \`${glued[1]}: ${glued[2]!.slice(0, 40)}\``,
    };
  return undefined;
}

function plainly(source: Source, { code, message, pos }: YAMLError): Told {
  const here = quoted(lineAt(source, pos[0]).trim() || 'the end of the file');
  const character = quoted([...source.text.slice(pos[0])][0] ?? '');
  switch (code) {
    case 'BAD_SCALAR_START':
      return { message: `a value cannot begin with ${character}`, hint: 'put the value in quotes' };
    case 'BAD_INDENT': {
      const open = /Flow (map|sequence)/.exec(message);
      if (open)
        return {
          message: `${open[1] === 'map' ? 'a `{`' : 'a `[`'} above is not closed before ${here}`,
          hint: open[1] === 'map' ? 'close it with `}`' : 'close it with `]`',
        };
      return {
        message: 'this line is out of line with those that it belongs to',
        hint: 'keys of one map, and entries of one list, start in the same column',
      };
    }
    case 'MISSING_CHAR':
      if (message.includes('quote')) return { message: 'a quote is opened and not closed', hint: 'end the text with the same quote' };
      return { message: `a \`:\` or \`,\` is missing in ${here}` };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: `the \`:\` in ${here} stands where no key can be`,
        hint: 'start a new line under the key, or put a text that holds `: ` in quotes',
      };
    case 'BLOCK_IN_FLOW':
      return { message: 'a `:` or `-` stands where it cannot within `{ }` or `[ ]`', hint: 'part the entries with `,`' };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `${quoted(source.text.slice(...pos))} means nothing in a text in double quotes`,
        hint: "use single quotes: `'...'`",
      };
    case 'UNEXPECTED_TOKEN':
      return { message: `${here} cannot be read from here on`, hint: 'look for a missing quote, bracket or dash above it' };
    default:
      return { message: `${here} is not YAML` };
  }
}
