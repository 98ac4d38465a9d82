import { firstMatch } from '../../schema/tables/index.ts';
import { Purpose } from '../life/index.ts';
import { draw, Draws } from '../random/index.ts';
import type { Model } from './model.ts';
import { valueIn } from './value-in.ts';

/** Combinations rarer than this are left out, which bounds how many there are. */
const rarest = 1e-4;
/** Draws by which the shares of a number's values are found. */
const draws = 1024;

/**
 * The mix as shares instead of draws: every ticket that the given facts can become, with the share that does. Shares are exact but for numbers, whose
 * values are drawn, and for what is rarer than one in 10,000.
 */
export class KindsOfTickets {
  readonly #model: Model;
  readonly #numbers = new Map<string, Float64Array>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Calls `visit` with each vector of facts and its share; the vector is the one given, filled. The shares add up to 1. */
  each(vector: Int16Array, visit: (share: number) => void): void {
    const left: [Int16Array, number][] = [];
    this.#branch(vector, 0, 1, left);
    const all = left.reduce((sum, [, share]) => sum + share, 0);
    for (const [facts, share] of left) {
      vector.set(facts);
      visit(share / all);
    }
  }

  #branch(vector: Int16Array, from: number, share: number, into: [Int16Array, number][]): void {
    const { mix } = this.#model.rules;
    for (let i = from; i < mix.length; i++) {
      const { fact, rows } = mix[i]!;
      const says = vector[fact]! >= 0 ? undefined : rows[firstMatch(rows, vector)]?.says;
      if (!says) continue;
      const shares = 'law' in says ? this.#sharesOf(fact, says.law) : says.cumulative;
      let before = 0;
      shares.forEach((upTo, value) => {
        const part = share * (upTo - before);
        before = upTo;
        if (part < rarest) return;
        const branch = vector.slice();
        branch[fact] = value;
        this.#branch(branch, i + 1, part, into);
      });
      return;
    }
    into.push([vector.slice(), share]);
  }

  /** Cumulative shares of the values of a fact that is drawn by a law. */
  #sharesOf(fact: number, law: number): Float64Array {
    const known = this.#numbers.get(`${fact} ${law}`);
    if (known) return known;
    const { facts, laws } = this.#model;
    const { cuts, values } = facts[fact]!;
    const cumulative = new Float64Array(values.length);
    const places = new Draws(0, 0);
    for (let thing = 0; thing < draws; thing++) {
      places.at(thing, Purpose.facts, 0);
      const value = valueIn(cuts!, draw(laws, law, places, places.a));
      for (let above = value; above < values.length; above++) cumulative[above]! += 1 / draws;
    }
    this.#numbers.set(`${fact} ${law}`, cumulative);
    return cumulative;
  }
}
