import { Purpose } from '../life/index.ts';
import { ordinalBits } from '../model/index.ts';
import type { RateSource, Seconds, Source } from '../model/index.ts';
import { Stream } from '../random/index.ts';

/** What is run: `Model` has it. */
interface Sources {
  readonly sources: readonly Source[];
  readonly window: { readonly end: Seconds };
}

/**
 * The arrivals of one replication, source by source merged into one sequence: at equal times the source that stands first comes first. Only `next`,
 * `source`, `thing` and `row` are told; the facts are read from the source.
 */
export class Arrivals {
  /** When the next ticket arrives; Infinity: none is left. */
  next: Seconds = Infinity;
  /** Source of the next ticket. */
  source = -1;
  /** Key of its draws: source and ordinal. */
  thing = -1;
  /** Its row in a log source; -1: of a rate. */
  row = -1;

  readonly #feeds: readonly Feed[];
  readonly #at: Float64Array;

  constructor({ sources, window }: Sources, seed: number, replication: number) {
    this.#feeds = sources.map((source, i) => new Feed(source, i, window.end, seed, replication));
    this.#at = Float64Array.from(this.#feeds, (feed) => feed.forward());
    this.#choose();
  }

  /** Goes on to the ticket after the next. */
  advance(): void {
    this.#at[this.source] = this.#feeds[this.source]!.forward();
    this.#choose();
  }

  #choose(): void {
    const at = this.#at;
    if (at.length === 0) return;
    let source = 0;
    for (let i = 1; i < at.length; i++) if (at[i]! < at[source]!) source = i;
    this.next = at[source]!;
    this.source = source;
    const feed = this.#feeds[source]!;
    this.thing = (source << ordinalBits) | feed.ordinal;
    this.row = feed.row;
  }
}

/** One source as it runs. */
class Feed {
  ordinal = -1;
  row = -1;
  readonly #source: Source;
  readonly #end: Seconds;
  readonly #gaps: Stream;
  #now: Seconds = 0;
  /** Piece of the rate that holds at `now`. */
  #piece = 0;

  constructor(source: Source, number: number, end: Seconds, seed: number, replication: number) {
    this.#source = source;
    this.#end = end;
    this.#gaps = new Stream(seed, replication, number << ordinalBits, Purpose.arrivals);
  }

  /** Goes to the next arrival and says when it is. */
  forward(): Seconds {
    const source = this.#source;
    if (source.kind === 'rate') return this.#forwardRate(source);
    const row = ++this.row;
    if (row >= source.arrives.length) return Infinity;
    this.ordinal = source.ordinal[row]!;
    return source.arrives[row]!;
  }

  /** Gaps are exponential of mean 1 in the rate's integral (time change of a Poisson process; E. Çinlar, 1975). */
  #forwardRate({ starts, perSecond }: RateSource): Seconds {
    if (++this.ordinal >>> ordinalBits > 0) throw new RangeError('more arrivals in one replication than there are keys for');
    let left = this.#gaps.exponential();
    while (this.#piece < starts.length) {
      const rate = perSecond[this.#piece]!;
      const begun = Math.max(this.#now, starts[this.#piece]!);
      const ends = this.#piece + 1 < starts.length ? starts[this.#piece + 1]! : this.#end;
      const room = (ends - begun) * rate;
      if (left < room) return (this.#now = begun + left / rate);
      left -= Math.max(0, room);
      this.#now = ends;
      this.#piece++;
    }
    return Infinity;
  }
}
