import type { CST } from 'yaml';
import { asBlock } from './as-block.ts';
import { indentBlockScalar } from './indent-block-scalar.ts';
import { indentFlowScalar } from './indent-flow-scalar.ts';
import { holdsComment, isBare, isCrowded, isEntry, onOneLine } from './on-one-line.ts';
import type { KeptLines } from './kept-lines.ts';
import type { Page } from './page.ts';

/** Columns at most of a map or list on one line. */
const widest = 120;

type Tokens = readonly CST.SourceToken[];

/** What stands between a key, or a dash, and its value. */
interface Before {
  /** Of the collection that the value is an entry of. */
  readonly indent: number;
  readonly gap: string;
  /** Whether the value's first key may stand on the line of the dash. */
  readonly isCompact: boolean;
  /** Whether the value begins on a line of its own in the source. */
  readonly isBelow: boolean;
}

/**
 * Writes a tree of YAML's own tokens anew: words and comments are taken over as they stand, only what is between them is set.
 * So nothing that means something can change on the way.
 */
export class Writer {
  readonly #page: Page;
  readonly #kept: KeptLines;
  /** The collections around: indents in the source and here. */
  readonly #around: { readonly source: number; readonly here: number }[] = [];

  constructor(page: Page, kept: KeptLines) {
    this.#page = page;
    this.#kept = kept;
  }

  /** @param tell told of every entry of the map that the document is: the row on which it begins, as soon as it is written. */
  document({ start, value, end = [] }: CST.Document, tell: (item: CST.CollectionItem, row: number) => void): void {
    for (const token of start) {
      if (token.type === 'doc-start') {
        this.#page.startLine(0);
        this.#page.put(token.source);
      } else this.between([token], 0);
    }
    const tail = value?.type === 'flow-collection' ? value.end.slice(1) : [];
    if (value?.type === 'block-map') this.#map(value, 0, false, tell);
    else if (value?.type === 'flow-collection') {
      const block = asBlock(value);
      if (this.#mustStay(value) || block.type === 'block-seq') this.#keep(value, { indent: -1, gap: ' ' });
      else this.#map(block, 0, false, tell);
      this.#page.forget();
    }
    this.between(tail, 0);
    this.between(end, 0);
  }

  /** Spaces, line ends, comments and anchors; comments on lines of their own get `indent`. Says how wide the last gap is, and whether an anchor stands there. */
  between(tokens: Tokens, indent: number | ((token: CST.SourceToken) => number)): { gap: string; hasAnchor: boolean } {
    let [gap, hasAnchor] = [' ', false];
    for (const token of tokens) {
      const at = typeof indent === 'number' ? indent : indent(token);
      if (token.type === 'newline') this.#page.break();
      if (token.type === 'comment') this.#page.comment(token.source, at, gap);
      if (token.type === 'anchor' || token.type === 'tag') {
        if (this.#page.isClosed) this.#page.startLine(at);
        this.#page.put(token.source, gap);
        hasAnchor = true;
      }
      gap = token.type === 'space' && /^ +$/.test(token.source) ? token.source : ' ';
    }
    return { gap, hasAnchor };
  }

  #map(map: CST.BlockMap, indent: number, isCompact: boolean, tell?: (item: CST.CollectionItem, row: number) => void): void {
    this.#within(map, indent, () => {
      for (const [i, item] of map.items.entries()) {
        const { key, sep = [], value } = item;
        if (!key) {
          this.#trailing(item.start);
          continue;
        }
        const at = item.start.findIndex(({ type }) => type === 'anchor' || type === 'tag');
        this.between(at < 0 ? item.start : item.start.slice(0, at), indent);
        if (!isCompact || i > 0 || this.#page.isClosed) this.#page.startLine(indent);
        const { row } = this.#page;
        this.between(at < 0 ? [] : item.start.slice(at), indent);
        this.#key(key, indent);
        this.#page.open();
        const behind = sep.filter(({ type }) => type !== 'map-value-ind');
        this.#behind(behind, value, map.indent, { indent, isCompact: false });
        tell?.(item, row);
      }
    });
  }

  #key(key: CST.Token, indent: number): void {
    const word = onOneLine(key);
    if (word !== undefined && !('end' in key && key.end)) return this.#page.put(key.type === 'alias' ? `${word} :` : `${word}:`);
    // A key of several lines, or with a comment: only a question mark can announce it.
    this.#page.put('?');
    this.#value(key, { indent, gap: ' ', isCompact: true, isBelow: false });
    this.#page.startLine(indent);
    this.#page.put(':');
  }

  #sequence(sequence: CST.BlockSequence, indent: number, isCompact: boolean): void {
    this.#within(sequence, indent, () => {
      for (const [i, { start, value }] of sequence.items.entries()) {
        const dash = start.findIndex(({ type }) => type === 'seq-item-ind');
        if (dash < 0) {
          this.#trailing(start);
          continue;
        }
        this.between(start.slice(0, dash), indent);
        if (!isCompact || i > 0 || this.#page.isClosed) this.#page.startLine(indent);
        this.#page.put('-');
        this.#page.open();
        this.#behind(start.slice(dash + 1), value, sequence.indent, { indent, isCompact: true });
      }
    });
  }

  /** What stands behind a colon or a dash: comments and anchors, then the value, if there is one. */
  #behind(
    tokens: Tokens,
    value: CST.Token | undefined,
    sourceIndent: number,
    { indent, isCompact }: Pick<Before, 'indent' | 'isCompact'>,
  ): void {
    const inner = indent + 2;
    // Without a value, a comment further down belongs to whatever is level with it.
    const { gap, hasAnchor } = this.between(tokens, value ? inner : (token) => (token.indent > sourceIndent ? inner : indent));
    const end = tokens.find(({ type }) => type === 'newline');
    const isBelow = end !== undefined;
    if (!value) return;
    if (end && this.#kept.holds(end.offset, end.offset)) this.#page.close();
    this.#value(value, { indent, isCompact: isCompact && !hasAnchor, isBelow, gap: isCompact || isBelow ? ' ' : gap });
  }

  #value(value: CST.Token, before: Before): void {
    const inner = before.indent + 2;
    switch (value.type) {
      case 'block-map':
        return this.#map(value, inner, before.isCompact);
      case 'block-seq':
        return this.#sequence(value, inner, before.isCompact);
      case 'flow-collection':
        return this.#collection(value, before);
      case 'block-scalar': {
        const [header, ...behind] = value.props as CST.SourceToken[];
        if (this.#page.isClosed) this.#page.startLine(inner);
        this.#page.put(header!.source, before.gap);
        this.between(behind, inner);
        return this.#page.raw(indentBlockScalar(value, before.indent));
      }
      default:
        if (!('source' in value)) return;
        if (value.source !== '') this.#words(value.source, before);
        if ('end' in value) this.between(value.end ?? [], before.indent);
    }
  }

  #words(source: string, { indent, gap, isCompact, isBelow }: Before): void {
    const [first = '', ...further] = indentFlowScalar(source, indent + 2);
    const isApart = further.length > 0 && (this.#page.isHolding || (isBelow && !isCompact));
    if (this.#page.isClosed || isApart) this.#page.startLine(indent + 2);
    this.#page.put(first, gap);
    this.#page.continue(further);
  }

  #collection(value: CST.FlowCollection, before: Before): void {
    const mustStay = this.#mustStay(value);
    if (!mustStay && this.#opens(value, before)) return this.#opened(value, before);
    if (this.#page.isClosed) this.#page.startLine(before.indent + 2);
    if (mustStay) this.#keep(value, before);
    else {
      this.#page.put(onOneLine({ ...value, items: value.items.filter(isEntry) }) ?? '', before.gap);
      // What is left, if anything, is comments in brackets without entries.
      for (const { start } of value.items.filter((item) => !isEntry(item))) this.between(start, before.indent);
    }
    this.between(value.end.slice(1), before.indent);
  }

  #opened(value: CST.FlowCollection, { indent, isCompact }: Before): void {
    const inner = indent + 2;
    const behind = value.end.slice(1);
    const at = behind.findIndex(({ type }) => type === 'comment' || type === 'newline');
    const tail = behind[at]?.type === 'comment' ? behind[at] : undefined;
    // The order of the comments stays: this one goes to the front only if it is the first.
    const isHeld = tail !== undefined && !holdsComment(value);
    if (isHeld) this.#page.hold(tail.source, inner);
    const block = asBlock(value);
    if (block.type === 'block-map') this.#map(block, inner, isCompact);
    else this.#sequence(block, inner, isCompact);
    this.#page.forget();
    if (tail && !isHeld) {
      this.#page.break();
      this.between([tail], inner);
    }
    this.between(tail ? behind.slice(at + 1) : behind, indent);
  }

  /** Whether a map or list in brackets is to stand in lines. */
  #opens(value: CST.FlowCollection, { indent, gap }: Pick<Before, 'indent' | 'gap'>): boolean {
    if (!value.items.some(isEntry)) return false;
    const line = onOneLine(value);
    if (line === undefined || isCrowded(value)) return true;
    const column = this.#page.isClosed ? indent + 2 : this.#page.column + gap.length;
    return column + line.length > widest;
  }

  #mustStay(value: CST.FlowCollection): boolean {
    return this.#kept.holds(value.offset, value.end[0]!.offset) || value.items.some(isBare);
  }

  #keep(value: CST.FlowCollection, { indent, gap }: Pick<Before, 'indent' | 'gap'>): void {
    const [first = '', ...further] = this.#kept.linesOf(value, this.#page.lineIndent, indent + 1);
    this.#page.put(first, gap);
    this.#page.continue(further);
  }

  #within(collection: CST.BlockMap | CST.BlockSequence, here: number, write: () => void): void {
    // A list may be level with its key: what is level with both belongs to the key.
    const isLevel = collection.indent === this.#around.at(-1)?.source;
    this.#around.push({ source: collection.indent + (isLevel ? 1 : 0), here });
    write();
    this.#around.pop();
  }

  /** Comments behind the last entry of a collection belong to the innermost one that they are level with. */
  #trailing(tokens: Tokens): void {
    this.between(tokens, ({ indent }) => (this.#around.findLast(({ source }) => source <= indent) ?? this.#around[0])?.here ?? 0);
  }
}
