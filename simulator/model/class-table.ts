/**
 * Classes of tickets: each combination of facts met gets a number, from 0 in order of first meeting. Open addressing with linear probing on typed
 * arrays: a class met before is found without making anything.
 */
export class ClassTable {
  /** Classes met so far. */
  count = 0;
  readonly #width: number;
  /** Positions of the facts that tell classes apart. */
  readonly #keys: Int32Array;
  /** Class of each place, -1: free. Its length is a power of two, at least twice the number of classes. */
  #places = new Int32Array(64).fill(-1);
  #facts: Int16Array;

  constructor(width: number, keys: readonly number[]) {
    this.#width = width;
    this.#keys = Int32Array.from(keys);
    this.#facts = new Int16Array(32 * width);
  }

  /** The class of a vector of facts; a new one, equal to `count` before the call, takes over the whole vector. */
  intern(vector: Int16Array): number {
    const mask = this.#places.length - 1;
    let place = this.#hash(vector, 0) & mask;
    for (;;) {
      const met = this.#places[place]!;
      if (met < 0) return this.#add(vector, place);
      if (this.#equals(met, vector)) return met;
      place = (place + 1) & mask;
    }
  }

  /** The facts of a class, to read and to write: a view that holds until the next new class. */
  facts(ofClass: number): Int16Array {
    return this.#facts.subarray(ofClass * this.#width, (ofClass + 1) * this.#width);
  }

  /** Writes the facts of a class into a vector. */
  copy(ofClass: number, into: Int16Array): void {
    const start = ofClass * this.#width;
    for (let fact = 0; fact < this.#width; fact++) into[fact] = this.#facts[start + fact]!;
  }

  #equals(met: number, vector: Int16Array): boolean {
    const keys = this.#keys;
    const start = met * this.#width;
    for (let i = 0; i < keys.length; i++) if (this.#facts[start + keys[i]!] !== vector[keys[i]!]) return false;
    return true;
  }

  #add(vector: Int16Array, place: number): number {
    this.#places[place] = this.count;
    if ((this.count + 1) * this.#width > this.#facts.length) {
      const wider = new Int16Array(this.#facts.length * 2);
      wider.set(this.#facts);
      this.#facts = wider;
    }
    this.#facts.set(vector, this.count * this.#width);
    this.count++;
    if (this.count * 2 > this.#places.length) this.#rehash();
    return this.count - 1;
  }

  #rehash(): void {
    const mask = this.#places.length * 2 - 1;
    const places = new Int32Array(mask + 1).fill(-1);
    for (let ofClass = 0; ofClass < this.count; ofClass++) {
      let place = this.#hash(this.#facts, ofClass * this.#width) & mask;
      while (places[place]! >= 0) place = (place + 1) & mask;
      places[place] = ofClass;
    }
    this.#places = places;
  }

  /** Multiplicative, its high bits folded down (the finaliser of A. Appleby's MurmurHash3). */
  #hash(facts: Int16Array, start: number): number {
    const keys = this.#keys;
    let hash = 0;
    for (let i = 0; i < keys.length; i++) hash = (Math.imul(hash, 31) + facts[start + keys[i]!]!) | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }
}
