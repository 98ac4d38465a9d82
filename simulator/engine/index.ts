export { EventHeap } from './event-heap.ts';
export type { EventList } from './event-list.ts';
