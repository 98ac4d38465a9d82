import { describe, expect, test } from 'vitest';
import { EventHeap } from '../../../simulator/engine/index.ts';
import type { EventList } from '../../../simulator/engine/index.ts';
import * as laws from './event-list.laws.ts';
import { SortedList } from './sorted-list.ts';

const implementations: Readonly<Record<string, () => EventList>> = {
  'the heap': () => new EventHeap(),
  'the heap with no room to begin with': () => new EventHeap(0),
  'a sorted array': () => new SortedList(),
};

for (const [name, make] of Object.entries(implementations))
  describe(name, () => {
    test('what goes in comes out', () => {
      laws.keepsEvents(make);
    });
    test('by time, then kind, then sequence', () => {
      laws.takesInOrder(make);
    });
    test('the first of what is there, however taking and scheduling alternate', () => {
      laws.takesFirstOfWhatIsThere(make);
    });
    test('nonsense is refused', () => {
      laws.refusesNonsense(make);
    });
  });

test('heap and sorted array agree on a long run with many ties', () => {
  const [heap, sorted] = [new EventHeap(4), new SortedList()];
  let state = 1;
  const next = (below: number): number => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
  for (let i = 0; i < 20_000; i++) {
    const grows = heap.size === 0 || next(100) < (i < 10_000 ? 55 : 45);
    if (grows) for (const list of [heap, sorted]) list.schedule(Math.floor(i / 50) + (i % 7), i % 3, i, ~i);
    else expect(laws.take(heap)).toEqual(laws.take(sorted));
  }
});
