import type { EventList } from './event-list.ts';

/** 2^45: a kind and a sequence number share a double, exact below 2^53 for 256 kinds and 35 million million events. */
const kindUnit = 0x200000000000;
/** A power of two has an exact inverse: to multiply takes a fifth of the time of a division. */
const perKind = 1 / kindUnit;

/**
 * Events in a heap with four children a node, flat in memory: no object an event. Equal times go by kind, lower first, then by the order of scheduling,
 * so what happens at one instant never depends on the shape of the heap.
 */
export class EventHeap implements EventList {
  size = 0;
  /** A field: what a getter gives back would be boxed. */
  nextAt = Infinity;
  at = 0;
  kind = 0;
  subject = 0;
  generation = 0;
  private scheduled = 0;
  /** Event i: its time at 2i, kind and sequence at 2i + 1. */
  private keys: Float64Array;
  /** Event i: its subject at 2i, generation at 2i + 1. */
  private cargo: Int32Array;

  /** `room` is the number of events to begin with; more make it double. */
  constructor(room = 1024) {
    this.keys = new Float64Array(2 * Math.max(1, room));
    this.cargo = new Int32Array(2 * Math.max(1, room));
  }

  schedule(at: number, kind: number, subject: number, generation: number): void {
    if (at !== at) throw new RangeError(`an event of kind ${kind} has no time`);
    if (2 * this.size === this.keys.length) this.grow();
    const { keys, cargo } = this;
    const rank = kind * kindUnit + this.scheduled++;
    let hole = 2 * this.size++;
    while (hole > 0) {
      const parent = ((hole - 2) >> 3) << 1;
      const time = keys[parent]!;
      if (time <= at && (time < at || keys[parent + 1]! < rank)) break;
      keys[hole] = time;
      keys[hole + 1] = keys[parent + 1]!;
      cargo[hole] = cargo[parent]!;
      cargo[hole + 1] = cargo[parent + 1]!;
      hole = parent;
    }
    keys[hole] = at;
    keys[hole + 1] = rank;
    cargo[hole] = subject;
    cargo[hole + 1] = generation;
    this.nextAt = keys[0]!;
  }

  pop(): void {
    if (this.size === 0) throw new RangeError('no event is scheduled');
    const { keys, cargo } = this;
    this.at = keys[0]!;
    this.kind = (keys[1]! * perKind) | 0;
    this.subject = cargo[0]!;
    this.generation = cargo[1]!;
    const end = 2 * --this.size;
    const at = keys[end]!;
    const rank = keys[end + 1]!;
    let hole = 0;
    for (let first = 2; first < end; first = 4 * hole + 2) {
      const child = first + 8 <= end ? this.leastOfFour(first) : this.least(first, end);
      const time = keys[child]!;
      if (at <= time && (at < time || rank < keys[child + 1]!)) break;
      keys[hole] = time;
      keys[hole + 1] = keys[child + 1]!;
      cargo[hole] = cargo[child]!;
      cargo[hole + 1] = cargo[child + 1]!;
      hole = child;
    }
    keys[hole] = at;
    keys[hole + 1] = rank;
    cargo[hole] = cargo[end]!;
    cargo[hole + 1] = cargo[end + 1]!;
    // Two ways out: one value for both would be boxed.
    if (end > 0) this.nextAt = keys[0]!;
    else this.nextAt = Infinity;
  }

  /**
   * Which of four events beside each other comes first. Which it is cannot be foreseen, and a processor that guesses wrong loses more time than the
   * rest takes: two by two they are told apart by arithmetic, and only equal times are looked into.
   */
  private leastOfFour(first: number): number {
    const { keys } = this;
    const a = keys[first]!;
    const b = keys[first + 2]!;
    const c = keys[first + 4]!;
    const d = keys[first + 6]!;
    const early = first + (Number(b < a) << 1);
    const late = first + 4 + (Number(d < c) << 1);
    const x = keys[early]!;
    const y = keys[late]!;
    if (a === b || c === d || x === y) return this.least(first, first + 8);
    return early + ((late - early) & -Number(y < x));
  }

  /** Which of the events from `first` up to `end` comes first. */
  private least(first: number, end: number): number {
    const { keys } = this;
    let least = first;
    let time = keys[first]!;
    for (let other = first + 2; other < end; other += 2) {
      const otherTime = keys[other]!;
      if (otherTime > time || (otherTime === time && keys[other + 1]! > keys[least + 1]!)) continue;
      least = other;
      time = otherTime;
    }
    return least;
  }

  private grow(): void {
    const { keys, cargo } = this;
    this.keys = new Float64Array(2 * keys.length);
    this.keys.set(keys);
    this.cargo = new Int32Array(2 * cargo.length);
    this.cargo.set(cargo);
  }
}
