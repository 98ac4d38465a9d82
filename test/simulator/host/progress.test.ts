import { expect, test, vi } from 'vitest';
import { Progress } from '../../../simulator/host/progress.ts';

function watched(isTerminal: boolean, workers = 1) {
  const said: string[] = [];
  let now = 0;
  const progress = new Progress({ stderr: { write: (text) => said.push(text) }, isTerminal }, workers, undefined, () => now);
  return { said, progress, wait: (seconds: number) => (now += seconds) };
}

test('a long run says how far it is and how long it takes', () => {
  const { said, progress, wait } = watched(true);
  wait(10);
  progress.tell(5, 30);
  expect(said.join('')).toContain('5 of 30 replications, about 50 s left');
  progress.clear();
  expect(said.at(-1)).toBe('\r\u001b[K');
});

test('a short run says nothing, nor does one that nobody watches', () => {
  for (const [isTerminal, seconds] of [
    [true, 0.5],
    [false, 100],
  ] as const) {
    const { said, progress, wait } = watched(isTerminal);
    wait(seconds);
    progress.tell(1, 2);
    progress.clear();
    expect(said).toEqual([]);
  }
});

test('it does not flicker', () => {
  const { said, progress, wait } = watched(true);
  wait(2);
  for (let i = 0; i < 100; i++) {
    progress.tell(i, 100);
    wait(0.01);
  }
  expect(said.length).toBeLessThan(10);
});

test('with several workers the first of a round stands for all of it, so that the first word is no worker-fold too high', () => {
  const { said, progress, wait } = watched(true, 4);
  // Four at a time, ten seconds each.
  for (const done of [1, 2, 3, 4, 5]) {
    if (done % 4 === 1) wait(10);
    wait(0.3);
    progress.tell(done, 12);
  }
  const left = said.map((text) => Number(/about (\d+) s left/.exec(text)![1]));
  expect(left).toEqual([21, 21, 22, 22, 11]);
});

test('where it may end earlier it says "at most"', () => {
  const { said, progress, wait } = watched(true);
  wait(10);
  progress.tell(5, 30, true);
  expect(said.join('')).toContain('5 of at most 30 replications, at most about 50 s left');
});

test('while the first replication runs it says so every second, until it is cleared', () => {
  vi.useFakeTimers();
  try {
    const { said, progress, wait } = watched(true);
    progress.tell(0, 5);
    wait(0.5);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([]);
    wait(2);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['\r\u001b[Ksimulating: 0 of 5 replications (Ctrl-C stops)']);
    progress.clear();
    wait(2);
    vi.advanceTimersByTime(5000);
    expect(said.at(-1)).toBe('\r\u001b[K');
  } finally {
    vi.useRealTimers();
  }
});
