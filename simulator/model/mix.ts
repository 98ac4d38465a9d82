import type { MixRow } from '../../schema/index.ts';
import { readShare } from '../../schema/values/index.ts';
import type { Mix, Rules } from './model.ts';
import { must } from './checked.ts';
import { keyOf } from './key-of.ts';
import type { Scope } from './scope.ts';

/**
 * The tables of the facts that no source gives, in such an order that each comes after the facts that its conditions ask for. A fact's default is a last
 * row of its table.
 */
export function compileMix({ policy, scenario, space, laws }: Scope): Rules['mix'] {
  const tables = Object.entries(scenario.mix ?? {}).map(([name, written]) => {
    const fact = space.at(name);
    const rows = [...written, ...defaultOf(name)];
    // The grade is not known yet while facts are drawn: it is asked of the topic.
    const boxes = rows.map((row) => space.boxes(row.when).map((box) => space.ground(box)));
    const asks = new Set(boxes.flat().flatMap(({ sides }) => sides.map((side) => side.fact)));
    return {
      fact,
      key: keyOf(name),
      asks,
      rows: rows.map((row, i) => ({ name: String(i + 1), position: i, boxes: boxes[i]!, says: mixOf(fact, row) })),
    };
  });
  const ordered: typeof tables = [];
  const place = (table: (typeof tables)[number], asking: readonly number[]): void => {
    if (ordered.includes(table) || asking.includes(table.fact)) return;
    for (const other of tables) if (table.asks.has(other.fact)) place(other, [...asking, table.fact]);
    ordered.push(table);
  };
  for (const table of tables) place(table, []);
  return ordered.map(({ fact, key, rows }) => ({ fact, key, rows }));

  function defaultOf(name: string): MixRow[] {
    const own = policy.facts && Object.hasOwn(policy.facts, name) ? policy.facts[name] : undefined;
    if (own?.default === undefined) return [];
    return space.facts[space.at(name)]!.cuts ? [{ value: own.default }] : [{ shares: { [own.default]: '100%' } }];
  }

  function mixOf(fact: number, { shares, value }: MixRow): Mix {
    if (shares === undefined) return { law: laws.id(value) };
    const parts = new Float64Array(space.facts[fact]!.values.length);
    for (const [name, share] of Object.entries(shares)) parts[space.valueOf(fact, name)]! += must(readShare(share));
    return { cumulative: cumulate(parts) };
  }
}

/** Sums of the parts up to each value; from the last value with a part on it is 1, whatever rounding says. */
function cumulate(parts: Float64Array): number[] {
  const last = parts.findLastIndex((part) => part > 0);
  let sum = 0;
  return Array.from(parts, (part, i) => ((sum += part), i >= last ? 1 : sum));
}
