import { holds } from '../model/index.ts';
import type { Model, Row, Source } from '../model/index.ts';

type Mix = Model['rules']['mix'][number];

/** What is drawn for the tickets of one source: the fact, its table, and the row's words where for this source the same row always speaks. */
export interface Drawn extends Mix {
  readonly always: Mix['rows'][number]['says'] | undefined;
}

/** Larger look-ups are not worth their memory. */
const mostKeys = 65536;

/**
 * How the tickets of a source differ: by the facts that the mix draws, the calendars open when they come, and the channel that takes them in. Where no
 * condition but those that the source settles stands before a draw, and these are few combinations, the class of each stands in a table.
 */
export class Varying {
  readonly drawn: readonly Drawn[];
  /** Number of values of each fact drawn. */
  readonly widths: Int32Array;
  /** Class by combination, -1: not met yet. Undefined: there is no such table. */
  readonly classes: Int32Array | undefined;

  constructor({ rules, facts, arrivedFacts, channels }: Model, source: Source) {
    this.drawn = rules.mix.flatMap((mix) => (source.facts[mix.fact]! < 0 ? [{ ...mix, always: settled(mix.rows, source) }] : []));
    this.widths = Int32Array.from(this.drawn, ({ fact }) => facts[fact]!.values.length);
    const widths = [...this.widths, ...arrivedFacts.map(() => 2), channels.length, 2];
    const keys = widths.reduce((product, width) => product * width, 1);
    const isPlain = source.kind === 'rate' && this.drawn.every(({ always }) => always !== undefined) && keys <= mostKeys;
    this.classes = isPlain ? new Int32Array(keys).fill(-1) : undefined;
  }
}

/** What the first row says that can hold for a ticket of the source, if it holds for all of them. */
function settled<Says>(rows: readonly Row<Says>[], { facts }: Source): Says | undefined {
  const can = rows.find(({ boxes }) =>
    boxes.some(({ sides }) => sides.every(({ fact, accepts }) => facts[fact]! < 0 || accepts[facts[fact]!] === 1)),
  );
  return can?.boxes.some((box) => holds(box, facts)) ? can.says : undefined;
}
