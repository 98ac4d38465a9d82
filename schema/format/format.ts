import { CST, Parser } from 'yaml';
import type { Finding } from '../index.ts';
import { decode, parse, readYaml } from '../index.ts';
import { encode } from './encode.ts';
import { KeptLines } from './kept-lines.ts';
import { Page } from './page.ts';
import { putRight } from './put-right.ts';
import type { Begin } from './set-sections-apart.ts';
import { setSectionsApart } from './set-sections-apart.ts';
import { Writer } from './writer.ts';

/**
 * A policy, a scenario or cases in their usual layout, or why they have none: what cannot be read as YAML of the language, or is none of the
 * three, is left alone. Keys keep their order and comments their words and places; what is said stays the same to the last value.
 *
 *     bytes -> text -> Arabic digits put right -> YAML's own tokens -> written anew -> sections apart -> text
 *
 * @param file what findings call it.
 */
export function format(file: string, bytes: Uint8Array): { readonly text: string } | { readonly findings: readonly Finding[] } {
  const { text: decoded } = decode(file, bytes);
  const { findings } = parse(file, bytes);
  if (decoded === undefined) return { findings };
  const lines = decoded.replace(/\r+\n/g, '\n');
  const { text, findings: left } = has(findings, 'arabic-digits') ? putRight(file, lines) : { text: lines, findings };
  const read = readYaml(file, encode(text));
  if (!('value' in read) || has(left, 'kind-unclear') || read.findings.some(({ code }) => code !== 'empty-value')) return { findings };

  const page = new Page();
  const silenced = new Set(read.silences.map(({ line }) => line));
  const writer = new Writer(page, new KeptLines(text, silenced));
  const begins: Begin[] = [];
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document')
      writer.document(token, ({ value }, row) => begins.push({ row, isSection: page.row > row && holdsCollections(value) }));
    else if (token.type === 'doc-end' || token.type === 'directive') {
      page.startLine(0);
      page.put(token.source);
      if ('end' in token) writer.between(token.end ?? [], 0);
    } else writer.between([token as CST.SourceToken], 0);
  }
  return { text: `${setSectionsApart(page.end(), begins).join('\n')}\n` };
}

function has(findings: readonly Finding[], code: string): boolean {
  return findings.some((one) => one.code === code);
}

function holdsCollections(token: CST.Token | undefined): boolean {
  if (!CST.isCollection(token)) return false;
  const isList = token.type === 'flow-collection' && token.start.source === '[';
  return token.items.some(({ key, value }) => CST.isCollection(value) || (isList && key));
}
