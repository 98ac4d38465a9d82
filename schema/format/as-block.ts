import type { CST } from 'yaml';
import { isEntry } from './on-one-line.ts';

const dash: CST.SourceToken = { type: 'seq-item-ind', offset: 0, indent: 0, source: '-' };

/** A map or list in brackets as one in lines, with all its comments where they are. It stands at no indent yet: -1. */
export function asBlock({ start, items, offset }: CST.FlowCollection): CST.BlockMap | CST.BlockSequence {
  const place = { offset, indent: -1 };
  const without = items.map((item) => ({ ...item, start: item.start.filter(({ type }) => type !== 'comma') }));
  if (start.source === '{') return { type: 'block-map', ...place, items: without.map(asPair) };
  return { type: 'block-seq', ...place, items: without.map((item) => asListed(item, place)) };
}

type Pair = CST.BlockMap['items'][number];

function asPair(item: CST.CollectionItem): Pair {
  const { start, key = null, sep = [], value } = item;
  if (!isEntry(item)) return { start };
  return value ? { start, key, sep, value } : { start, key, sep };
}

/** An entry of a list; `[a: 1]` is a list of maps. */
function asListed(
  item: CST.CollectionItem,
  place: { readonly offset: number; readonly indent: number },
): CST.BlockSequence['items'][number] {
  if (!isEntry(item)) return { start: item.start };
  const at = item.start.findIndex(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind');
  const [before, after] = at < 0 ? [item.start, []] : [item.start.slice(0, at), item.start.slice(at)];
  if (!item.key) return item.value ? { start: [...before, dash, ...after], value: item.value } : { start: [...before, dash, ...after] };
  return { start: [...before, dash], value: { type: 'block-map', ...place, items: [asPair({ ...item, start: after })] } };
}
