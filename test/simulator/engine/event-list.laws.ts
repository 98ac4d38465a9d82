import fc from 'fast-check';
import { expect } from 'vitest';
import type { EventList } from '../../../simulator/engine/index.ts';

/** An event as it went in: `subject` numbers them in the order of scheduling. */
export interface Told {
  readonly at: number;
  readonly kind: number;
  readonly subject: number;
  readonly generation: number;
}

/** Few times and kinds, so that ties are the rule. */
const events = fc
  .array(
    fc.record({
      at: fc.oneof(fc.nat(5), fc.double({ min: 0, max: 5, noNaN: true }), fc.constant(Infinity)),
      kind: fc.nat(3),
      generation: fc.integer(),
    }),
  )
  .map((told) => told.map((event, subject) => ({ ...event, subject })));

/** Whether what is taken must come in this order: by time, then kind, then sequence. */
const inOrder = (x: Told, y: Told): boolean =>
  x.at < y.at || (x.at === y.at && (x.kind < y.kind || (x.kind === y.kind && x.subject < y.subject)));

const schedule = (list: EventList, { at, kind, subject, generation }: Told): void => {
  list.schedule(at, kind, subject, generation);
};

/** Takes the next event as a value. */
export function take(list: EventList): Told {
  list.pop();
  const { at, kind, subject, generation } = list;
  return { at, kind, subject, generation };
}

const takeAll = (list: EventList): Told[] => Array.from({ length: list.size }, () => take(list));

/** What goes in comes out, once, with all it carried. */
export function keepsEvents(make: () => EventList): void {
  fc.assert(
    fc.property(events, (told) => {
      const list = make();
      for (const event of told) schedule(list, event);
      expect(list.size).toBe(told.length);
      expect(takeAll(list).toSorted((x, y) => x.subject - y.subject)).toEqual(told);
      expect([list.size, list.nextAt]).toEqual([0, Infinity]);
    }),
  );
}

/** The order is total: time, then kind, then sequence, and nothing else. */
export function takesInOrder(make: () => EventList): void {
  fc.assert(
    fc.property(events, (told) => {
      const list = make();
      for (const event of told) schedule(list, event);
      const taken = takeAll(list);
      for (let i = 1; i < taken.length; i++) expect(inOrder(taken[i - 1]!, taken[i]!)).toBe(true);
    }),
  );
}

/** Taking and scheduling may alternate at will: what is taken is always the first of what is there, and `nextAt` told its time before. */
export function takesFirstOfWhatIsThere(make: () => EventList): void {
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.boolean()), (told, takes) => {
      const list = make();
      const there: Told[] = [];
      const takeOne = (): void => {
        const { nextAt } = list;
        const taken = take(list);
        expect(nextAt).toBe(taken.at);
        const first = there.reduce((best, event) => (inOrder(event, best) ? event : best));
        expect(taken).toEqual(first);
        there.splice(there.indexOf(first), 1);
      };
      for (const event of told) {
        schedule(list, event);
        there.push(event);
        if (takes.next().value) takeOne();
      }
      while (there.length) takeOne();
    }),
  );
}

/** Our own faults are thrown. */
export function refusesNonsense(make: () => EventList): void {
  const list = make();
  expect(() => {
    list.pop();
  }).toThrow(RangeError);
  expect(() => {
    list.schedule(NaN, 0, 0, 0);
  }).toThrow(RangeError);
  expect(list.size).toBe(0);
}
