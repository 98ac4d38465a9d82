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

  constructor({ sources, window }: Sources, seed: number, replication: number) {
    this.#feeds = sources.map((source, i) => new Feed(source, i, window.end, seed, replication));
    for (const feed of this.#feeds) feed.forward();
    this.#choose();
  }

  /** Goes on to the ticket after the next. */
  advance(): void {
    this.#feeds[this.source]!.forward();
    this.#choose();
  }

  #choose(): void {
    const feeds = this.#feeds;
    if (feeds.length === 0) return;
    let source = 0;
    for (let i = 1; i < feeds.length; i++) if (feeds[i]!.at < feeds[source]!.at) source = i;
    const feed = feeds[source]!;
    this.next = feed.at;
    this.source = source;
    this.thing = (source << ordinalBits) | feed.ordinal;
    this.row = feed.row;
  }
}

/** One source as it runs. */
class Feed {
  /** When its next ticket arrives; Infinity: none is left. A field: what a method gives back would be boxed. */
  at: Seconds = 0;
  ordinal = -1;
  row = -1;
  readonly #source: Source;
  readonly #end: Seconds;
  readonly #gaps: Stream;
  /** Piece of the rate that holds at `now`. */
  #piece = 0;

  constructor(source: Source, number: number, end: Seconds, seed: number, replication: number) {
    this.#source = source;
    this.#end = end;
    this.#gaps = new Stream(seed, replication, number << ordinalBits, Purpose.arrivals);
  }

  /** Goes to the next arrival. */
  forward(): void {
    const source = this.#source;
    if (source.kind === 'rate') return this.#forwardRate(source);
    const row = ++this.row;
    const isLast = row >= source.arrives.length;
    this.ordinal = isLast ? -1 : source.ordinal[row]!;
    this.at = isLast ? Infinity : source.arrives[row]!;
  }

  /** Gaps are exponential of mean 1 in the rate's integral (time change of a Poisson process; E. Çinlar, 1975). */
  #forwardRate({ starts, perSecond }: RateSource): void {
    if (++this.ordinal >>> ordinalBits > 0) throw new RangeError('more arrivals in one replication than there are keys for');
    let left = this.#gaps.exponential();
    let now = this.at;
    for (; this.#piece < starts.length; this.#piece++) {
      const rate = perSecond[this.#piece]!;
      const begun = Math.max(now, starts[this.#piece]!);
      const ends = this.#piece + 1 < starts.length ? starts[this.#piece + 1]! : this.#end;
      const room = (ends - begun) * rate;
      if (left < room) {
        this.at = begun + left / rate;
        return;
      }
      left -= Math.max(0, room);
      now = ends;
    }
    this.at = Infinity;
  }
}
