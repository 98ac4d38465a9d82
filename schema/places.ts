import { isMap, isScalar, isSeq } from 'yaml';
import type { Document as YamlDocument, Node, Pair, YAMLMap } from 'yaml';
import type { Place } from './finding.ts';
import { isMergeKey } from './plain.ts';
import type { Plain } from './plain.ts';
import { placeAt } from './source.ts';
import type { Path, Source } from './source.ts';

type PlaceOf = (path: Path, part: 'key' | 'value') => { start: Place; end: Place };

/** Where each piece of a document stands, found by walking its nodes, through aliases and merges. */
export function placesOf(source: Source, document: YamlDocument.Parsed, plain: Plain): PlaceOf {
  const indexes = new Map<YAMLMap, Map<string, Pair>>();

  /** The pairs of a map by key, with those that it merges (`<<`): its own keys win over merged ones, and of merged maps the first wins. */
  const pairsOf = (map: YAMLMap): Map<string, Pair> => {
    const known = indexes.get(map);
    if (known) return known;
    const pairs = new Map<string, Pair>();
    indexes.set(map, pairs);
    const merged: YAMLMap[] = [];
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = plain.resolve(pair.key);
      if (isMergeKey(pair.key)) {
        const target = plain.resolve(pair.value);
        merged.push(...(isSeq(target) ? target.items : [target]).map((part) => plain.resolve(part)).filter(isMap));
      } else if (isScalar(key)) {
        const text = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
        if (!pairs.has(text)) pairs.set(text, pair);
      }
    }
    for (const part of merged) for (const [key, pair] of pairsOf(part)) if (!pairs.has(key)) pairs.set(key, pair);
    return pairs;
  };

  return (path, part) => {
    if (path.length === 0) return firstLine(source, document.contents);
    let key: Node | null = document.contents;
    let value: Node | null = document.contents;
    for (const step of path) {
      const container = plain.resolve(value);
      if (isMap(container)) {
        const pair = pairsOf(container).get(String(step)) as Pair<Node, Node | null> | undefined;
        if (!pair) break;
        key = pair.key;
        value = pair.value;
      } else if (isSeq(container) && container.items[Number(step)]) key = value = container.items[Number(step)] as Node;
      else break;
    }
    const [start, end] = (part === 'value' ? (textOf(value) ?? textOf(key)) : textOf(key)) ?? [0, 0];
    return { start: placeAt(source, start), end: placeAt(source, end) };
  };
}

/** The document as a whole is shown by its first line. */
function firstLine(source: Source, contents: Node | null): { start: Place; end: Place } {
  const start = contents?.range?.[0] ?? 0;
  const end = source.text.slice(start, start + 300).search(/\s*(?:[\n\r#]|$)/);
  return { start: placeAt(source, start), end: placeAt(source, start + Math.max(end, 0)) };
}

/** The stretch of a node's own text; undefined where it has none. */
function textOf(node: Node | null): readonly [number, number] | undefined {
  const range = node?.range;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}
