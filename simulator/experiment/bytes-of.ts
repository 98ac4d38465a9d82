/** Beside what it holds, what a typed array takes in V8 once it has crossed a thread. */
const ofAnArray = 400;

/** About how much memory plain data takes whose weight lies in typed arrays, as tallies are: the same for the same data, on whatever machine. */
export function bytesOf(data: unknown): number {
  if (ArrayBuffer.isView(data)) return ofAnArray + data.byteLength;
  if (typeof data !== 'object' || data === null) return 0;
  return Object.values(data).reduce((sum: number, one: unknown) => sum + bytesOf(one), 0);
}
