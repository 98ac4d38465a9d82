import { layersOf, ordinalBits } from '../model/index.ts';
import type { Model, Seconds } from '../model/index.ts';
import { Draws } from '../random/index.ts';
import { rateAtLevel } from './level.ts';
import { LogFeed } from './log-feed.ts';
import { RateFeed } from './rate-feed.ts';
import { replay } from './replay.ts';

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
  /** From `next` on a rate has no keys for its tickets. */
  areOut = false;

  readonly #feeds: readonly (RateFeed | LogFeed)[];
  #first = 0;

  constructor(model: Pick<Model, 'sources' | 'window' | 'laws' | 'origin' | 'zone'>, seed: number, replication: number) {
    const draws = new Draws(seed, replication);
    this.#feeds = model.sources.flatMap((source, i): (RateFeed | LogFeed)[] => {
      if (source.kind === 'log') return [new LogFeed(i, replay(source, i, model, draws))];
      const rate = rateAtLevel(source, model.laws, draws);
      return layersOf(source.volume).map((layer) => new RateFeed(i, rate, layer, model.window.end, draws, [seed, replication]));
    });
    for (const feed of this.#feeds) feed.forward();
    this.#choose();
  }

  /** Goes on to the ticket after the next. */
  advance(): void {
    this.#feeds[this.#first]!.forward();
    this.#choose();
  }

  #choose(): void {
    const feeds = this.#feeds;
    if (feeds.length === 0) return;
    let first = 0;
    for (let i = 1; i < feeds.length; i++) if (feeds[i]!.at < feeds[first]!.at) first = i;
    const feed = feeds[first]!;
    this.areOut = feed.isOut;
    this.#first = first;
    this.next = feed.at;
    this.source = feed.source;
    this.thing = (feed.source << ordinalBits) | feed.ordinal;
    this.row = feed.row;
  }
}
