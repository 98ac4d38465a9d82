import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document as YamlDocument } from 'yaml';
import type { Finding } from './finding.ts';
import { fault } from './source.ts';
import type { Source } from './source.ts';
import { yamlFault } from './yaml-fault.ts';

/** Maps and lists within one another, at most: far above any policy, far below what would exhaust the stack. */
export const deepest = 60;

/**
 * The YAML document (1.2, core schema) of a text, or what is wrong with it. Only the first syntax error is told: those after it are mostly
 * its echo. Unique keys and aliases are `plain`'s business, which does both in linear time.
 */
export function compose(source: Source): { document?: YamlDocument.Parsed; findings: Finding[] } {
  const findings: Finding[] = [];
  const composer = new Composer({ schema: 'core', uniqueKeys: false, merge: false, logLevel: 'silent' });
  const documents: YamlDocument.Parsed[] = [];
  for (const document of composer.compose(tokens(source, findings), true, source.text.length)) {
    documents.push(document);
    if (documents.length > 1) break;
  }
  const [document, second] = documents;
  if (findings.length > 0 || !document) return { findings };
  const flaw = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (flaw) return { findings: [yamlFault(source, flaw)] };
  if (second) {
    const at = second.range[0];
    const hint = 'put each into a file of its own, and leave out `---`';
    return {
      findings: [fault(source, 'several-documents', [], [at, at + 3], 'a second document begins here, and a file holds one', hint)],
    };
  }
  return { document, findings };
}

/** Words and signs, at most: a policy has thousands. */
const mostLexemes = 1_000_000;

/** The parser's tokens; ends early where they are too many, or too deep (what reads them calls itself at each level). */
function* tokens(source: Source, findings: Finding[]): Generator<CST.Token> {
  const parser = new Parser();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    yield* parser.next(lexeme);
    const here = [parser.offset, parser.offset] as const;
    if (++lexemes > mostLexemes)
      findings.push(fault(source, 'file-too-large', [], here, 'the file holds more than a million words and signs'));
    else if (parser.stack.length > deepest + 1)
      findings.push(fault(source, 'too-deep', [], here, `more than ${deepest} maps or lists stand within one another here`));
    if (findings.length > 0) return;
  }
  yield* parser.end();
}
