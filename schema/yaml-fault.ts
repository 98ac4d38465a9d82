import type { YAMLError } from 'yaml';
import type { Finding } from './finding.ts';
import { say } from './said/index.ts';
import type { Said } from './said/index.ts';
import { fault, lineAt } from './source.ts';
import type { Source } from './source.ts';
import { latin, quoted } from './values/index.ts';

interface Told {
  readonly code?: string;
  readonly message: Said;
  readonly hint?: Said;
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
    return { code: 'tab-indent', message: say`this line starts with a tab`, hint: say`indent with two spaces` };
  if (code === 'TAG_RESOLVE_FAILED') {
    const tag = source.text.slice(...pos);
    return {
      code: 'custom-tag',
      message: say`${quoted(tag)} is a YAML tag, which this language has none of`,
      hint: say`leave it out, or put a text that begins with \`!\` in quotes`,
    };
  }
  const bound = /([^\s{},:]+):\s+([<>]=?)\s*([^\s,}]+)/u.exec(line);
  if (bound && (code === 'UNEXPECTED_TOKEN' || code === 'BAD_SCALAR_START')) {
    const word = { '>': 'above', '>=': 'at_least', '<': 'below', '<=': 'at_most' }[bound[2]!];
    return {
      code: 'bad-bound',
      message: say`a bound is written in words, and ${quoted(`${bound[2]} ${bound[3]}`)} begins with a sign`,
      hint: say`write \`${bound[1]!}: { ${word!}: ${latin(bound[3]!)} }\``,
    };
  }
  const percent = /:\s*%(\d[\d.]*)/.exec(line);
  if (percent && code === 'BAD_SCALAR_START')
    return { code: 'bad-share', message: say`\`%${percent[1]!}\` is not a share`, hint: say`write \`${percent[1]!}%\`` };
  const commas =
    line.includes('،') && ['BLOCK_IN_FLOW', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'].includes(code);
  if (commas)
    return {
      code: 'arabic-digits',
      message: say`the Arabic comma \`،\` does not part the entries of a map or list`,
      hint: say`write \`,\``,
    };
  const glued = /^[\s-]*([\p{L}_][\p{L}\p{M}\p{Nd}_]*):([^\s:/].*)$/u.exec(line);
  if (glued && ['MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN'].includes(code))
    return {
      code: 'missing-space-after-colon',
      message: say`a space is missing after \`${glued[1]!}:\``,
      hint: say`write \`${glued[1]!}: ${glued[2]!.slice(0, 40)}\``,
    };
  return undefined;
}

function plainly(source: Source, { code, message, pos }: YAMLError): Told {
  const line = lineAt(source, pos[0]).trim();
  const here = line === '' ? say`the end of the file` : quoted(line);
  const character = quoted([...source.text.slice(pos[0])][0] ?? '');
  switch (code) {
    case 'BAD_SCALAR_START':
      return { message: say`a value cannot begin with ${character}`, hint: say`put the value in quotes` };
    case 'BAD_INDENT': {
      const open = /Flow (map|sequence)/.exec(message);
      if (open)
        return {
          message: say`${open[1] === 'map' ? 'a `{`' : 'a `[`'} above is not closed before ${here}`,
          hint: open[1] === 'map' ? say`close it with \`}\`` : say`close it with \`]\``,
        };
      return {
        message: say`this line is out of line with those that it belongs to`,
        hint: say`keys of one map, and entries of one list, start in the same column`,
      };
    }
    case 'MISSING_CHAR':
      if (message.includes('quote')) return { message: say`a quote is opened and not closed`, hint: say`end the text with the same quote` };
      return { message: say`a \`:\` or \`,\` is missing in ${here}` };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: say`the \`:\` in ${here} stands where no key can be`,
        hint: say`start a new line under the key, or put a text that holds \`: \` in quotes`,
      };
    case 'BLOCK_IN_FLOW':
      return { message: say`a \`:\` or \`-\` stands where it cannot within \`{ }\` or \`[ ]\``, hint: say`part the entries with \`,\`` };
    case 'BAD_DQ_ESCAPE':
      return {
        message: say`${quoted(source.text.slice(...pos))} means nothing in a text in double quotes`,
        hint: say`use single quotes: \`'...'\``,
      };
    case 'UNEXPECTED_TOKEN':
      return { message: say`${here} cannot be read from here on`, hint: say`look for a missing quote, bracket or dash above it` };
    default:
      return { message: say`${here} is not YAML` };
  }
}
