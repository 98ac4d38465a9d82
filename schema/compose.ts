import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document as YamlDocument } from 'yaml';
import type { Finding } from './finding.ts';
import { say } from './said/index.ts';
import type { Said } from './said/index.ts';
import { fault } from './source.ts';
import type { Source } from './source.ts';
import { yamlFault } from './yaml-fault.ts';

/** Maps and lists within one another, at most: far above any policy, far below what would exhaust the stack. */
export const deepest = 60;

/** Words and signs, at most: a policy has thousands. */
const mostLexemes = 400_000;

/**
 * The YAML document (1.2, core schema) of a text, or what is wrong with it. Only the first syntax error is told: those after it are mostly
 * its echo; the document is then what can be made of the rest. Unique keys and aliases are `plain`'s business, which does both in linear time.
 */
export function compose(source: Source): { document?: YamlDocument.Parsed | undefined; findings: Finding[] } {
  const reading = { source, end: source.text.length, stopped: undefined as Finding | undefined };
  const composer = new Composer({ schema: 'core', uniqueKeys: false, merge: false, logLevel: 'silent' });
  const documents: YamlDocument.Parsed[] = [];
  for (const document of composer.compose(tokens(reading), true, source.text.length)) {
    documents.push(document);
    if (documents.length > 1) break;
  }
  const [document, second] = documents;
  const flaws = [...(document?.errors ?? []), ...(document?.warnings ?? [])].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = flaws.find(({ pos }) => !reading.stopped || pos[0] < reading.end);
  if (first) return { document, findings: [yamlFault(source, first)] };
  if (reading.stopped) return { findings: [reading.stopped] };
  if (second) {
    const at = second.range[0];
    const hint = say`put each into a file of its own, and leave out \`---\``;
    return {
      findings: [fault(source, 'several-documents', [], [at, at + 3], say`a second document begins here, and a file holds one`, hint)],
    };
  }
  return document ? { document, findings: [] } : { findings: [] };
}

/** The parser's tokens; stops where they are too many, or too deep (what reads them calls itself at each level). */
function* tokens(reading: { readonly source: Source; end: number; stopped: Finding | undefined }): Generator<CST.Token> {
  const parser = new Parser();
  const stop = (code: string, message: Said): void => {
    reading.end = parser.offset;
    reading.stopped = fault(reading.source, code, [], [parser.offset, parser.offset], message);
  };
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(reading.source.text)) {
    yield* parser.next(lexeme);
    if (++lexemes > mostLexemes) stop('file-too-large', say`the file holds more than ${mostLexemes} words and signs`);
    else if (parser.stack.length > deepest + 1) stop('too-deep', say`more than ${deepest} maps or lists stand within one another here`);
    if (reading.stopped) break;
  }
  yield* parser.end();
}
