import type { YAMLError } from 'yaml';
import type { Finding } from './finding.ts';
import { say } from './said/index.ts';
import { fault, lineAt } from './source.ts';
import type { Source } from './source.ts';
import { quoted } from './values/index.ts';
import { yamlSlip } from './yaml-slip.ts';
import type { Slip } from './yaml-slip.ts';

/** A fault that the YAML parser found, in our words; what people mostly meant by it is looked for in the line. */
export function yamlFault(source: Source, error: YAMLError): Finding {
  const { code = 'yaml-syntax', line, message, hint } = yamlSlip(source, error) ?? plainly(source, error);
  const start = line?.start ?? error.pos[0];
  const lineEnd = source.text.indexOf('\n', start);
  const end = line ? start + line.text.length : Math.min(error.pos[1], lineEnd < 0 ? source.text.length : lineEnd);
  return fault(source, code, [], [start, Math.max(end, start + 1)], message, hint);
}

function plainly(source: Source, { code, message, pos }: YAMLError): Slip {
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
