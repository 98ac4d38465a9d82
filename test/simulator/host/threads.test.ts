import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { inEnglish } from '../../../schema/said/index.ts';
import { inline, runExperiment } from '../../../simulator/index.ts';
import type { Experiment, ExperimentOptions, Model } from '../../../simulator/index.ts';
import { prepare, simulateFile, workersFor } from '../../../simulator/host/index.ts';
import type { Thread } from '../../../simulator/host/crew.ts';
import { threads } from '../../../simulator/host/threads.ts';
import type { ThreadsOptions } from '../../../simulator/host/threads.ts';
import { folder, policy, scenario } from '../../commands/shop.ts';

const day = 'day.scenario.yaml';
const modelOf = (text: string): Model => prepare(folder({ 'policy.yaml': policy, [day]: text }).at(day)).model!;
const short = (): Model => modelOf(scenario);
const endless = (): Model => modelOf(scenario.replace('count: 60', 'count: 100000'));

type Spawn = NonNullable<ThreadsOptions['spawn']>;
const plain: Spawn = (program, options) => new Worker(program, options);

async function run(workers: number, options: ThreadsOptions = {}, more: ExperimentOptions = {}, of = short()): Promise<Experiment> {
  return runExperiment(of, threads(workers, options), { replications: 8, ...more });
}

/** Real threads that keep to what `holds` says of a replication before they are given it; `after` is called with each answer's replication and thread. */
function watched(holds: (replication: number) => Promise<unknown> | undefined, after: (replication: number, id: number) => void): Spawn {
  return (program, options) => {
    const worker = new Worker(program, options);
    const id = worker.threadId;
    worker.on('message', (said: { replication: number }) => after(said.replication, id));
    const postMessage = async (replication: number): Promise<void> => {
      await holds(replication);
      worker.postMessage(replication);
    };
    return {
      on: worker.on.bind(worker),
      terminate: () => worker.terminate(),
      postMessage: (replication: number) => void postMessage(replication),
    };
  };
}

test('two threads play what one plays, whatever is finished first: here replication 0 is the last', async () => {
  const varying = modelOf(`${scenario.replace('each: day', 'each: day, varies: 30%')}volume: 130%\n`);
  const alone = await runExperiment(varying, inline(), { replications: 4 });
  const finished: number[] = [];
  const ids = new Set<number>();
  let release: () => void;
  const othersAreDone = new Promise<void>((resolve) => (release = resolve));
  const spawn = watched(
    (replication) => (replication === 0 ? othersAreDone : undefined),
    (replication, id) => {
      finished.push(replication);
      ids.add(id);
      if (finished.length === 3) release();
    },
  );
  const together = await run(2, { spawn }, { replications: 4 }, varying);
  expect(together).toEqual(alone);
  expect(finished).toEqual([1, 2, 3, 0]);
  expect(ids.size).toBe(2);
});

test('the whole result and the log have the same bytes for any number of workers', async () => {
  const { at } = folder();
  const [one, ...others] = await Promise.all(
    [1, 2, 3].map(async (workers) => {
      const lines: string[] = [];
      const { result } = await simulateFile(at(day), {
        replications: 5,
        workers,
        records: { kinds: ['tickets'], keep: ([, line]) => lines.push(line) },
      });
      return JSON.stringify(result) + lines.join('');
    }),
  );
  expect(one).toContain('yes');
  for (const other of others) expect(other).toBe(one);
});

test('until a precision is reached, what threads have begun beyond is thrown away; whoever watches knows that it may be fewer', async () => {
  const wanted = 'replications: { at_least: 2, at_most: 60, until: { kpi: service_level, within: 20s, half_width: 5pt } }';
  const { at } = folder({ 'policy.yaml': policy, [day]: scenario.replace('replications: 3', wanted) });
  const told = new Set<string>();
  const onProgress = (_: number, of: number, atMost: boolean) => told.add(`${of} ${atMost}`);
  const [one, two] = await Promise.all([1, 2].map((workers) => simulateFile(at(day), { workers, onProgress })));
  expect(one!.result!.replications).toMatchObject({ asked: 60, stopped: 'precise enough' });
  expect(one!.result!.replications.run).toBeLessThan(60);
  expect(JSON.stringify(two!.result)).toBe(JSON.stringify(one!.result));
  expect([...told]).toEqual(['60 true']);
});

test('what is begun ahead of the replication that is waited for is bounded', async () => {
  const begun: number[] = [];
  let release: () => void;
  const first = new Promise<void>((resolve) => (release = resolve));
  const spawn = watched(
    (replication) => {
      begun.push(replication);
      return replication === 0 ? first : undefined;
    },
    (replication) => void (replication === 3 && setTimeout(release, 100)),
  );
  const order: number[] = [];
  await run(2, { spawn }, { replications: 20, onProgress: (done) => order.push(begun.length - done) });
  expect(order).toHaveLength(21);
  expect(Math.max(...order)).toBeLessThanOrEqual(4);
  expect(begun).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test.each([
  [
    'ended from outside',
    'it was ended from outside',
    (program: URL, options: object) => {
      const worker = new Worker(program, options);
      const postMessage = (replication: number): void => {
        worker.postMessage(replication);
        void worker.terminate();
      };
      return { on: worker.on.bind(worker), terminate: () => worker.terminate(), postMessage };
    },
  ],
  [
    'out of memory',
    'out of memory',
    (program: URL, options: object) => new Worker(program, { ...options, resourceLimits: { maxOldGenerationSizeMb: 4 } }),
  ],
  ['of an exception', 'no such thing', () => new Worker("throw new Error('no such thing')", { eval: true })],
])('a worker that dies %s is reported, and survived', async (_, reason, dies) => {
  const said: string[] = [];
  let hired = 0;
  const lines: string[] = [];
  const spawn: Spawn = (program, options) => (hired++ === 0 ? dies(program, options) : plain(program, options));
  const survived = await run(2, {
    spawn,
    tell: (sentence) => said.push(inEnglish(sentence)),
    records: { kinds: ['tickets'], keep: ([, line]) => lines.push(line) },
  });
  const alone = await runExperiment(short(), inline(), { replications: 8 });
  expect(survived).toEqual(alone);
  expect(said).toEqual([`a worker thread died at replication 1 (${reason}); another one plays it again; no figure is changed by that`]);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toHaveLength(alone.tallies[0]!.checks.arrived);
});

test('where all workers have died the rest is played without them; each line of the log stands once', async () => {
  const said: string[] = [];
  const lines: string[] = [];
  const spawn: Spawn = (program, options) => {
    const worker = new Worker(program, options);
    // It dies between the lines of the log and the tallies.
    const on = (event: string, listener: (said: unknown) => void) =>
      worker.on(event, (answer: unknown) => {
        if (event === 'message' && !Array.isArray(answer)) return void worker.terminate();
        return listener(answer);
      });
    return {
      on,
      terminate: () => worker.terminate(),
      postMessage: (replication: number) => worker.postMessage(replication),
    } as unknown as Thread;
  };
  const survived = await run(2, {
    spawn,
    tell: (sentence) => said.push(inEnglish(sentence)),
    records: { kinds: ['tickets'], keep: ([, line]) => lines.push(line) },
  });
  expect(survived).toEqual(await runExperiment(short(), inline(), { replications: 8 }));
  expect(said).toHaveLength(2);
  expect(said[1]).toMatch(/none is left, and the rest is played without/);
  expect(lines).toHaveLength(survived.tallies[0]!.checks.arrived);
  expect(new Set(lines).size).toBe(lines.length);
});

test('a replication that two workers die of is given up, and that is a fault; not so one that nobody comes to ask for', async () => {
  const said: string[] = [];
  const spawn: Spawn = (program, options) => {
    const worker = new Worker(program, options);
    const postMessage = (replication: number) => void (replication === 3 ? worker.terminate() : worker.postMessage(replication));
    return { on: worker.on.bind(worker), terminate: () => worker.terminate(), postMessage };
  };
  await expect(run(3, { spawn, tell: (sentence) => said.push(inEnglish(sentence)) })).rejects.toThrow(
    'a worker thread died at replication 4 (it was ended from outside), the second at this one',
  );
  expect(said).toHaveLength(2);
  expect(said[1]).toMatch(/which is therefore given up$/);
  const cut: number[] = [];
  for await (const { replication } of threads(3, { spawn }).run(short(), 7, 8, { aborted: false })) if (cut.push(replication) === 3) break;
  expect(cut).toEqual([0, 1, 2]);
});

test('a fault of whoever takes the log is thrown to whoever takes the result', async () => {
  const full = (): void => {
    throw new Error('no space is left');
  };
  await expect(run(2, { records: { kinds: ['tickets'], keep: full } })).rejects.toThrow('no space is left');
});

test.each(['aborted', 'left early'])('%s, it ends its threads in the midst of a long replication', async (how) => {
  const ends: Promise<unknown>[] = [];
  const spawn: Spawn = (program, options) => {
    const worker = plain(program, options) as Worker;
    ends.push(new Promise((resolve) => worker.on('exit', resolve)));
    return worker;
  };
  const stop = new AbortController();
  let inTheMidst: () => void;
  const midst = new Promise<void>((resolve) => (inTheMidst = resolve));
  const replications = threads(2, { spawn, records: { kinds: ['tickets'], keep: () => inTheMidst() } })
    .run(endless(), 7, 8, stop.signal)
    [Symbol.asyncIterator]();
  const first = replications.next();
  await midst;
  stop.abort();
  expect((await first).done).toBe(true);
  await Promise.all(ends);
  expect(ends).toHaveLength(2);
  if (how === 'aborted') return;
  const few = threads(2, { spawn }).run(short(), 7, 8, { aborted: false });
  for await (const { replication } of few) if (replication === 1) break;
  await Promise.all(ends);
  expect(ends).toHaveLength(4);
});

test('stopped, it keeps what is finished up to the first gap', async () => {
  const stop = new AbortController();
  const spawn = watched(
    (replication) => (replication === 2 ? new Promise(() => undefined) : undefined),
    (replication) => void (replication === 4 && stop.abort()),
  );
  const { tallies, stopped, asked } = await run(2, { spawn }, { signal: stop.signal });
  expect(tallies.map(({ replication }) => replication)).toEqual([0, 1]);
  expect({ stopped, asked }).toEqual({ stopped: 'interrupted', asked: 8 });
});

test('so many workers as there are cores, where there is enough to do', () => {
  expect(workersFor(short(), 30, 4)).toBe(1);
  expect(workersFor(short(), 100000, 4)).toBe(4);
  expect(workersFor(short(), 100000, 100)).toBe(8);
  expect(workersFor(endless(), 3, 8)).toBe(3);
  expect(workersFor({ ...endless(), chance: false }, 3, 8)).toBe(1);
});

test('a log whose weeks are drawn counts as much as it brings, and all demand as many times as `volume` says', () => {
  const rows = Array.from({ length: 28 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}T09:00,phone\n`).join('');
  const drawn = scenario.replace(/ {2}- \{ channel.*/, '  - { file: log.csv, resample: weeks }');
  const { at } = folder({ 'policy.yaml': policy, [day]: drawn, 'log.csv': `arrives,channel\n${rows}` });
  // One on the day itself and one on the day that follows.
  expect(workersFor(prepare(at(day)).model!, 100_000, 4)).toBe(2);
  const twice = modelOf(`${scenario}volume: 200%\n`);
  expect([short(), twice].map((model) => workersFor(model, 1_000, 4))).toEqual([1, 2]);
});
