import { Purpose } from '../life/index.ts';
import { ordinalBits } from '../model/index.ts';
import type { Layer, RateSource, Seconds } from '../model/index.ts';
import { Stream } from '../random/index.ts';
import type { Draws } from '../random/index.ts';

/** One layer of a rate as it runs. */
export class RateFeed {
  /** When its next ticket arrives; Infinity: none is left. A field: what a method gives back would be boxed. */
  at: Seconds = 0;
  /** There are no keys for tickets after `at`. */
  isOut = false;
  ordinal: number;
  readonly row = -1;
  readonly source: number;
  readonly #starts: Float64Array;
  readonly #perSecond: Float64Array;
  readonly #end: Seconds;
  readonly #layer: Layer;
  readonly #draws: Draws;
  readonly #gaps: Stream;
  /** Piece of the rate that holds at `at`. */
  #piece = 0;

  /** @param gaps the arguments of the layer's stream but its thing. */
  constructor(
    source: number,
    rate: Pick<RateSource, 'starts' | 'perSecond'>,
    layer: Layer,
    end: Seconds,
    draws: Draws,
    gaps: readonly [number, number],
  ) {
    this.source = source;
    this.#starts = rate.starts;
    this.#perSecond = layer.width === 1 ? rate.perSecond : rate.perSecond.map((perSecond) => perSecond * layer.width);
    this.#end = end;
    this.#layer = layer;
    this.#draws = draws;
    this.ordinal = layer.first - 1;
    this.#gaps = new Stream(...gaps, (source << ordinalBits) | layer.first, Purpose.arrivals);
  }

  /** Goes to the next arrival. */
  forward(): void {
    do this.#next();
    while (this.#layer.kept < 1 && this.at < Infinity && !this.isOut && this.#isLeftOut());
  }

  #isLeftOut(): boolean {
    const draws = this.#draws;
    draws.at((this.source << ordinalBits) | this.ordinal, Purpose.growth, 0);
    return draws.share(draws.a) >= this.#layer.kept;
  }

  /** Gaps are exponential of mean 1 in the rate's integral (time change of a Poisson process; E. Çinlar, 1975). */
  #next(): void {
    if (this.ordinal + 1 >= this.#layer.end) {
      this.isOut = true;
      return;
    }
    this.ordinal++;
    const starts = this.#starts;
    let left = this.#gaps.exponential();
    let now = this.at;
    for (; this.#piece < starts.length; this.#piece++) {
      const rate = this.#perSecond[this.#piece]!;
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
