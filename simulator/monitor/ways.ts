import { Promised } from '../life/index.ts';
import type { Life, Tallies, Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { OtherPromises } from './other-promises.ts';

/**
 * Under which class a contact counts. Most come by their ticket's channel; one that is served by another way in (a reply to a closed line, a full
 * queue) counts as a class of its own, alike but for the channel: a letter answered next morning is no call that waited all night.
 * Rows: 2 * class for a class, 2 * way + 1 for a way in. Behind them stand the classes of promises that other rows made, which no contact has.
 */
export class Ways {
  readonly #life: Life;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly others = new OtherPromises();
  /** Channel of each class. */
  readonly #channelOf: number[] = [];
  /** Ways met, by class * channels + channel, in order of first meeting. */
  readonly #met = new Map<number, number>();

  constructor(life: Life, model: Model, decider: Decider) {
    this.#life = life;
    this.#model = model;
    this.#decider = decider;
  }

  rowOf(ticket: Ticket): number {
    const of = ticket.class;
    const channel = ticket.channel;
    this.#channelOf[of] ??= this.#decider.factsOf(of)[this.#model.factAt.channel]!;
    return channel === this.#channelOf[of] ? 2 * of : 2 * this.#wayOf(of, channel) + 1;
  }

  /** Every row: the classes', the ways', then the other promises'. */
  rows(): number[] {
    const { classes } = this.#decider;
    const ofClasses = Array.from({ length: classes }, (_, of) => 2 * of);
    const ofOthers = this.others.list.map((_, other) => 2 * (classes + other));
    return [...ofClasses, ...Array.from(this.#met.values(), (way) => 2 * way + 1), ...ofOthers];
  }

  /** Every row at every team, `row * teams + team`. */
  places(): number[] {
    const teams = this.#model.teams.length;
    return this.rows().flatMap((row) => Array.from({ length: teams }, (_, team) => row * teams + team));
  }

  /** Which class came to which team, of such places; and back. */
  visitsOf(places: readonly number[]): Tallies['visits'] {
    const teams = this.#model.teams.length;
    const classOf = new Map(this.rows().map((row, of) => [row, of]));
    return {
      class: Int32Array.from(places, (place) => classOf.get(Math.floor(place / teams))!),
      team: Int32Array.from(places, (place) => place % teams),
    };
  }

  placesOf(visits: Tallies['visits']): number[] {
    const rows = this.rows();
    return Array.from(visits.class, (of, i) => rows[of]! * this.#model.teams.length + visits.team[i]!);
  }

  /** What the rows stand for, in their order. */
  classes(): Tallies['classes'] {
    const { classes, terms } = this.#decider;
    const others = this.others.list;
    const { channel, came_by: cameBy } = this.#model.factAt;
    const width = this.#model.facts.length;
    const withWays = classes + this.#met.size;
    const count = withWays + others.length;
    const facts = new Int16Array(count * width);
    for (let of = 0; of < classes; of++) facts.set(this.#decider.factsOf(of), of * width);
    for (const [key, way] of this.#met) {
      const of = Math.floor(key / this.#model.channels.length);
      const row = (classes + way) * width;
      facts.set(this.#decider.factsOf(of), row);
      facts[row + channel] = key % this.#model.channels.length;
      if (cameBy >= 0) facts[row + cameBy] = this.#channelOf[of]! + 1;
    }
    others.forEach(({ of }, other) => facts.set(this.#decider.factsOf(of), (withWays + other) * width));
    const promises = (promise: number): Int16Array => {
      const rows = new Int16Array(count).fill(-1);
      for (let of = 0; of < classes; of++) rows[of] = terms[of]!.promised[promise]!.row;
      others.forEach((one, other) => {
        if (one.promise === promise) rows[withWays + other] = one.row;
      });
      return rows;
    };
    return {
      count,
      facts,
      firstPromise: promises(Promised.firstResponse),
      nextPromise: promises(Promised.nextResponse),
      updatePromise: promises(Promised.update),
      resolutionPromise: promises(Promised.resolution),
    };
  }

  #wayOf(of: number, channel: number): number {
    const key = of * this.#model.channels.length + channel;
    const met = this.#met.get(key) ?? this.#met.size;
    this.#met.set(key, met);
    return met;
  }
}
