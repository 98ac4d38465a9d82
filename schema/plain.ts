import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Alias, Document as YamlDocument, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { deepest } from './compose.ts';
import type { Finding } from './finding.ts';
import { whyGlued, whyNoColon } from './glued.ts';
import { say } from './said/index.ts';
import type { Said } from './said/index.ts';
import { fault } from './source.ts';
import type { Path, Source } from './source.ts';
import { quoted, whyUnseen } from './values/index.ts';

/** With aliases written out, a document has at most so many values. */
const mostValues = 100_000;
/** Keys that JavaScript takes for its own. */
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);

interface Known {
  readonly value: unknown;
  readonly size: number;
  readonly depth: number;
}

/** What stands in a YAML document, as plain JSON values (maps without a prototype), and what is wrong with it as such. */
export class Plain {
  readonly findings: Finding[] = [];
  /** Paths (as JSON) about which something was said already: nothing more need be said of them. */
  readonly flawed = new Set<string>();
  /** Whether a piece of the document could not be read at all, so that its shape says nothing. */
  broken = false;
  /** Paths of maps of which a key is in doubt: that one is missing there need not be said. */
  readonly doubtful = new Set<string>();
  readonly value: unknown;
  readonly #source: Source;
  readonly #targets: ReadonlyMap<Alias, Node>;
  readonly #known = new Map<Node, Known | 'reading'>();

  constructor(source: Source, document: YamlDocument.Parsed) {
    this.#source = source;
    this.#targets = targetsOf(document);
    this.value = this.#read(document.contents, []).value;
  }

  /** The node itself, or what the alias stands for. */
  resolve(node: unknown): unknown {
    return isAlias(node) ? this.#targets.get(node) : node;
  }

  #read(node: Node | null, path: Path): Known {
    if (isAlias(node)) return this.#readAlias(node, path);
    if (isMap(node)) return this.#remember(node, () => this.#readMap(node, path));
    if (isSeq(node)) return this.#remember(node, () => this.#readList(node, path));
    return { value: isScalar(node) ? node.value : null, size: 1, depth: 0 };
  }

  #remember(node: Node, read: () => Known): Known {
    this.#known.set(node, 'reading');
    const known = read();
    this.#known.set(node, known);
    return known;
  }

  #readAlias(alias: Alias, path: Path): Known {
    const nothing = { value: null, size: 1, depth: 0 };
    const target = this.#targets.get(alias);
    if (!target)
      return (
        this.#tell('yaml-syntax', path, alias, say`\`*${alias.source}\` stands for nothing: no \`&${alias.source}\` above it`) ?? nothing
      );
    const known = this.#known.get(target);
    if (known === 'reading')
      return this.#tell('alias-expansion', path, alias, say`\`*${alias.source}\` stands for a piece that it is part of`) ?? nothing;
    return known ?? this.#read(target, path);
  }

  #readList(node: YAMLSeq, path: Path): Known {
    const value: unknown[] = [];
    let [size, depth] = [1, 0];
    for (const [i, item] of node.items.entries()) {
      const known = this.#read(item as Node | null, [...path, i]);
      if (isEmpty(item)) this.#empty(item, [...path, i]);
      value.push(known.value);
      size += known.size;
      depth = Math.max(depth, known.depth + 1);
    }
    return this.#bounded(node, path, { value, size, depth });
  }

  #readMap(node: YAMLMap, path: Path): Known {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const merged: Known[] = [];
    let [size, depth] = [1, 0];
    for (const [i, pair] of (node.items as Pair<Node | null, Node | null>[]).entries()) {
      if (isMergeKey(pair.key)) {
        merged.push(...this.#readMerge(pair, path));
        continue;
      }
      const key = this.#readKey(node, i, path, value);
      if (key === undefined) continue;
      const known = this.#read(pair.value, [...path, key]);
      if (isEmpty(pair.value)) this.#empty(hasText(pair.value) ? pair.value : pair.key, [...path, key]);
      value[key] = known.value;
      size += known.size;
      depth = Math.max(depth, known.depth + 1);
    }
    for (const from of merged) {
      for (const [key, inner] of Object.entries(from.value as object)) if (!(key in value)) value[key] = inner;
      size += from.size;
      depth = Math.max(depth, from.depth);
    }
    return this.#bounded(node, path, { value, size, depth });
  }

  /** What `<<` brings: a map, or a list of maps of which the first has the say. */
  #readMerge(pair: Pair<Node | null, Node | null>, path: Path): Known[] {
    const target = this.resolve(pair.value);
    const parts = isSeq(target) ? (target.items as (Node | null)[]) : [pair.value];
    const maps = parts.map((part) => this.#read(part, path));
    const good = maps.filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value));
    if (good.length < maps.length && !this.broken)
      this.#tell('wrong-type', [...path, '<<'], pair.key, say`\`<<\` takes the keys of another map, and this is none`);
    return good;
  }

  /** The key of a pair as text; undefined, and something said, where it is none that can be used. */
  #readKey(map: YAMLMap, i: number, path: Path, before: Record<string, unknown>): string | undefined {
    const pair = map.items[i] as Pair<Node | null, Node | null>;
    const node = this.resolve(pair.key);
    const key = isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))) : undefined;
    const refuse = (code: string, at: unknown, message: Said, hint?: Said): undefined => {
      this.doubtful.add(JSON.stringify(path));
      return this.#tell(code, key === undefined ? path : [...path, key], at, message, hint);
    };
    if (key === undefined || key === '') return refuse('yaml-syntax', pair.key ?? pair.value ?? map, say`a key must be a word`);
    const dash = /^-([^\s-].*)$/su.exec(key);
    if (dash && !map.flow)
      return refuse('yaml-syntax', pair.key, say`a space is missing after \`-\``, say`an entry of a list begins with \`- \``);
    if (dangerous.has(key)) return refuse('bad-name', pair.key, say`\`${key}\` cannot be a key or a name`);
    const empty = pair.value === null || (isScalar(pair.value) && pair.value.value === null && !pair.value.source);
    if (map.flow && empty) {
      const glued = whyGlued(key);
      if (glued) return refuse(glued.code, pair.key, glued.message, glued.hint);
      const split = this.#thousands(map, i, key);
      if (split) return refuse('bad-money', pair.key, say`\`${split},${key}\` is read as two entries`, say`write \`${split}${key}\``);
      const bare = key.includes(' ') ? whyNoColon(key) : undefined;
      if (bare) return refuse(bare.code, pair.key, bare.message, bare.hint);
    }
    const unseen = whyUnseen(key);
    if (unseen) return refuse(unseen.code, pair.key, unseen.message, unseen.hint);
    if (key in before) {
      const hint = key === 'when' ? say`for "or" write a list: \`when: [{ ... }, { ... }]\`` : say`keep one of them`;
      return refuse('duplicate-key', pair.key, say`\`${quotedKey(key)}\` stands twice in this map`, hint);
    }
    return key;
  }

  /** In `{ amount: 1,000 }`, the `1` before the key `000`. */
  #thousands(map: YAMLMap, i: number, key: string): string | undefined {
    const before = (map.items[i - 1] as Pair<Node, Node | null> | undefined)?.value;
    const here = (map.items[i] as Pair<Node | null>).key;
    if (!/^\d{3}$/.test(key) || !isScalar(before) || !/^\d{1,3}$/.test(before.source ?? '')) return undefined;
    return before.range?.[1] === (here?.range?.[0] ?? 0) - 1 ? before.source : undefined;
  }

  #bounded(node: Node, path: Path, known: Known): Known {
    const refuse = (code: string, message: Said): Known => this.#tell(code, path, node, message) ?? { value: null, size: 1, depth: 0 };
    if (this.#targets.size > 0 && known.size > mostValues)
      return refuse('alias-expansion', say`with its aliases written out this holds more than ${mostValues} values`);
    if (known.depth > deepest) return refuse('too-deep', say`more than ${deepest} maps or lists stand within one another here`);
    return known;
  }

  #empty(node: unknown, path: Path): void {
    const key = path.at(-1);
    const what = typeof key === 'string' ? say`\`${quotedKey(key)}\` has nothing after it` : say`this entry is empty`;
    this.#tell(
      'empty-value',
      path,
      node,
      what,
      say`say what it is, or leave it out; a thing without properties is \`{}\`, and \`none\` says that there is deliberately nothing`,
    );
  }

  #tell(code: string, path: Path, at: unknown, message: Said, hint?: Said): undefined {
    const range = (at as Node | null | undefined)?.range;
    const place = JSON.stringify(path);
    if (code === 'alias-expansion' || code === 'too-deep' || code === 'yaml-syntax') this.broken = true;
    if (this.flawed.has(place) && code === 'empty-value') return undefined;
    this.flawed.add(place);
    this.findings.push(fault(this.#source, code, path, range ? [range[0], range[1]] : [0, 0], message, hint));
    return undefined;
  }
}

/** A place where a value could stand and none does: nothing, `~` or `null`. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function hasText(node: unknown): boolean {
  return isScalar(node) && Boolean(node.source);
}

export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

function quotedKey(key: string): string {
  return quoted(key).slice(1, -1);
}

/** What each alias stands for: the last anchor of its name above it. */
function targetsOf(document: YamlDocument.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
