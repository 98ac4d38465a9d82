import { setImmediate } from 'node:timers/promises';

/** Lets Node's own events through: Ctrl-C, answers of threads. */
export async function pause(): Promise<void> {
  await setImmediate();
}
