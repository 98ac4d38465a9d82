import type { CST } from 'yaml';
import { isRightToLeft } from '../values/index.ts';

/** Languages written from the right: what stands under one of them is a text in it, not a name. */
const languages = new Set(['ar', 'fa', 'he', 'ur']);

type Item = CST.CollectionItem;

/** A value as it stands on one line; undefined where it holds a comment or a text of several lines. */
export function onOneLine(token: CST.Token): string | undefined {
  if (token.type !== 'flow-collection') return oneWord(token);
  const entries: string[] = [];
  for (const item of token.items) {
    const entry = oneEntry(item);
    if (entry === undefined) return undefined;
    if (entry !== '') entries.push(`${entries.length === 0 ? '' : `,${gapAfter(item.start, 'comma')}`}${entry}`);
  }
  const [open, close] = token.start.source === '{' ? ['{ ', ' }'] : ['[', ']'];
  return entries.length === 0 ? `${open.trim()}${close.trim()}` : `${open}${entries.join('')}${close}`;
}

/** Whether it is read better with a key a line: a map of more than two keys, or with a name that is written from the right. */
export function isCrowded(token: CST.FlowCollection): boolean {
  const isMap = token.start.source === '{';
  if (isMap && token.items.filter(isEntry).length > 2) return true;
  if (isMap && holdsRightToLeft(token)) return true;
  return token.items.some(({ key, value }) => [key, value].some((one) => one?.type === 'flow-collection' && isCrowded(one)));
}

/** Whether an item is more than what stands between two commas and means nothing: spaces, comments. */
export function isEntry({ key, sep, value }: Item): boolean {
  return Boolean(key ?? value ?? sep);
}

/** Whether it is a key without a colon, as the `b` of `{ a: 1, b }`: mostly a slip. */
export function isBare({ start, key, sep = [] }: Item): boolean {
  return Boolean(key) && ![...start, ...sep].some(({ type }) => type === 'map-value-ind' || type === 'explicit-key-ind');
}

/** Whether a comment stands within the brackets. */
export function holdsComment(token: CST.FlowCollection): boolean {
  return token.items.some(
    ({ start, key, sep = [], value }) =>
      [...start, ...sep, ...behind(key), ...behind(value)].some(isComment) ||
      [key, value].some((one) => one?.type === 'flow-collection' && holdsComment(one)),
  );
}

const isComment = ({ type }: CST.SourceToken): boolean => type === 'comment';

/** What stands behind a value, up to the end of its line. */
function behind(token: CST.Token | null | undefined): readonly CST.SourceToken[] {
  return (token && 'end' in token && token.end) || [];
}

/** The spaces behind a sign, which may align columns; one where a line ends there. */
export function gapAfter(tokens: readonly CST.SourceToken[], sign: 'comma' | 'map-value-ind'): string {
  const next = tokens[tokens.findIndex(({ type }) => type === sign) + 1];
  return next?.type === 'space' && /^ +$/.test(next.source) && !tokens.some(({ type }) => type === 'newline') ? next.source : ' ';
}

function oneEntry({ start, key, sep = [], value }: Item): string | undefined {
  if ([...start, ...sep, ...behind(key), ...behind(value)].some(isComment)) return undefined;
  const before = propertiesOf(start);
  const [name, thing] = [key ? onOneLine(key) : '', value ? onOneLine(value) : ''];
  if (name === undefined || thing === undefined) return undefined;
  if (!key) return before + thing;
  if (isBare({ start, key, sep })) return before + name;
  const colon = key.type === 'alias' ? ' :' : ':';
  const after = propertiesOf(sep) + thing;
  return before + name + colon + (after === '' ? '' : gapAfter(sep, 'map-value-ind') + after.trimEnd());
}

function oneWord(token: CST.Token): string | undefined {
  return 'source' in token && token.type !== 'block-scalar' && !token.source.includes('\n') ? token.source : undefined;
}

function propertiesOf(tokens: readonly CST.SourceToken[]): string {
  return tokens
    .filter(({ type }) => type === 'anchor' || type === 'tag')
    .map(({ source }) => `${source} `)
    .join('');
}

function holdsRightToLeft(token: CST.Token): boolean {
  if (token.type !== 'flow-collection') return 'source' in token && isRightToLeft(token.source);
  return token.items.some(({ key, value }) => {
    const isText = key?.type === 'scalar' && languages.has(key.source);
    return [key, isText ? undefined : value].some((one) => one && holdsRightToLeft(one));
  });
}
