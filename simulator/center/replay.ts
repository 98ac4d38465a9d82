import { Purpose } from '../life/index.ts';
import { instantOf, ordinalBits } from '../model/index.ts';
import type { LogSource, LogWeeks, Model } from '../model/index.ts';
import type { Draws } from '../random/index.ts';

/** A log in one replication. `rows` undefined: its rows in order. */
export type Replay = Pick<LogSource, 'arrives' | 'ordinal'> & { readonly rows: Int32Array | undefined };

type Span = Pick<Model, 'origin' | 'zone' | 'window'>;

/** A copy comes within the same quarter of an hour as its ticket: not together with it, and as many in each hour as the log has. */
const quarter = 900;

/** The arrivals of source `number` in one replication: as logged, or of weeks that are drawn; thinned or multiplied by growth. */
export function replay(source: LogSource, number: number, span: Span, draws: Draws): Replay {
  const { arrives, ordinal, weeks, volume } = source;
  const logged = weeks ? ofWeeks(weeks, number, span, draws) : { arrives, ordinal, rows: undefined };
  return volume === 1 ? logged : grown(logged, source, number, span, draws);
}

/** Each week of the run takes one of the log's. */
function ofWeeks({ begins, number, first, rows, into, logged }: LogWeeks, source: number, span: Span, draws: Draws): Replay {
  const replayed = new Replayed();
  begins.forEach((begin, i) => {
    draws.at(source << ordinalBits, Purpose.week, number[i]!);
    const week = Math.floor(draws.share(draws.a) * (first.length - 1));
    for (let place = first[week]!; place < first[week + 1]!; place++) {
      const at = instantOf(span.zone, begin + into[place]!) - span.origin;
      if (at >= 0 && at < span.window.end) replayed.put(at, rows[place]!, rows[place]! + number[i]! * logged);
    }
  });
  return replayed.inOrder();
}

/** Of each ticket as many as `volume` says on average, by a share u that is its own: all numbers c with c + u below the volume. */
function grown({ arrives, ordinal, rows }: Replay, { volume, ordinals }: LogSource, source: number, span: Span, draws: Draws): Replay {
  const replayed = new Replayed();
  for (let i = 0; i < arrives.length; i++) {
    const row = rows ? rows[i]! : i;
    draws.at((source << ordinalBits) | ordinal[i]!, Purpose.growth, 0);
    const share = draws.share(draws.a);
    if (share < volume) replayed.put(arrives[i]!, row, ordinal[i]!);
    for (let copy = 1; copy + share < volume; copy++) {
      const own = ordinal[i]! + copy * ordinals;
      draws.at((source << ordinalBits) | own, Purpose.growth, 0);
      replayed.put(within(quarter, arrives[i]!, draws.share(draws.b), span), row, own);
    }
  }
  return replayed.inOrder();
}

/** A moment of the run within the piece of the clock that holds `at`. */
function within(piece: number, at: number, share: number, { origin, window }: Span): number {
  const begins = Math.floor((origin + at) / piece) * piece - origin;
  const from = Math.max(0, begins);
  return from + share * (Math.min(window.end, begins + piece) - from);
}

class Replayed {
  readonly #arrives: number[] = [];
  readonly #rows: number[] = [];
  readonly #ordinal: number[] = [];

  put(at: number, row: number, ordinal: number): void {
    this.#arrives.push(at);
    this.#rows.push(row);
    this.#ordinal.push(ordinal);
  }

  inOrder(): Replay {
    const arrives = this.#arrives;
    const order = Int32Array.from(arrives, (_, i) => i).sort((i, j) => arrives[i]! - arrives[j]! || i - j);
    return {
      arrives: Float64Array.from(order, (i) => arrives[i]!),
      rows: order.map((i) => this.#rows[i]!),
      ordinal: order.map((i) => this.#ordinal[i]!),
    };
  }
}
