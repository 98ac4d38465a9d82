import type { EventList } from '../../../simulator/engine/index.ts';
import type { Told } from './event-list.laws.ts';

/** The same contract by a sorted array: slow and plain, to measure the laws against. */
export class SortedList implements EventList {
  at = 0;
  kind = 0;
  subject = 0;
  generation = 0;
  private readonly events: Told[] = [];

  get size(): number {
    return this.events.length;
  }

  get nextAt(): number {
    return this.events[0]?.at ?? Infinity;
  }

  schedule(at: number, kind: number, subject: number, generation: number): void {
    if (Number.isNaN(at)) throw new RangeError('no time');
    const after = this.events.findIndex((event) => event.at > at || (event.at === at && event.kind > kind));
    this.events.splice(after < 0 ? this.size : after, 0, { at, kind, subject, generation });
  }

  pop(): void {
    const first = this.events.shift();
    if (!first) throw new RangeError('no event');
    Object.assign(this, first);
  }
}
