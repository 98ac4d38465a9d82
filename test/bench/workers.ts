import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, range, table } from './table.ts';
import { lasting, workloads } from './workloads.ts';

/** Share of what two loops gain that two workers gain at the least. */
const least = 0.9;
/** As many as a planner asks for at once, and so many that what each thread pays once, to start and to compile, weighs little. */
const few = 40;
const many = 160;

const script = fileURLToPath(new URL('run-workers.mjs', import.meta.url));

const run = promisify(execFile);

/** Seconds until all replications were played, which is what threads do, and until one thread had made the result of them. */
interface Seconds {
  readonly played: number;
  readonly whole: number;
}

/**
 * Says how much faster two worker threads play replications (four weeks of W2) than none, their start included, beside what two loops that only compute
 * gain on this machine, and what two processes gain that play half of the replications each and know nothing of each other: that is what the machine has to
 * give to this work. In turn, round by round, a run a process. True: many replications are played as much faster as wanted.
 */
export async function measureWorkers(rounds: number): Promise<boolean> {
  const scenario = lasting(
    28,
    workloads.find(({ id }) => id === 'w2')!,
  );
  const argsOf = (work: string, threads: number, count: number): string[] => [script, work, String(threads), String(count)];
  const seconds = (work: string, threads: number, count: number): Seconds =>
    JSON.parse(execFileSync(process.execPath, argsOf(work, threads, count), { encoding: 'utf8' })) as Seconds;
  const half = async (): Promise<number> =>
    (JSON.parse((await run(process.execPath, argsOf(scenario, 1, many / 2))).stdout) as Seconds).whole;
  const gain = (one: Seconds, two: Seconds): Seconds => ({ played: one.played / two.played, whole: one.whole / two.whole });
  const gains = { loops: [] as number[], few: [] as Seconds[], many: [] as Seconds[], processes: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const alone = seconds(scenario, 1, many);
    gains.loops.push(gain(seconds('loops', 1, few), seconds('loops', 2, few)).whole);
    gains.few.push(gain(seconds(scenario, 1, few), seconds(scenario, 2, few)));
    gains.many.push(gain(alone, seconds(scenario, 2, many)));
    gains.processes.push(alone.whole / Math.max(...(await Promise.all([half(), half()]))));
  }
  const loops = median(gains.loops);
  const row = (name: string, found: number[]): string[] => [name, range(found, 2), `${(median(found) / loops).toFixed(2)} of loops`];
  const ofPlayed = (found: Seconds[]): number[] => found.map(({ played }) => played);
  const ofWhole = (found: Seconds[]): number[] => found.map(({ whole }) => whole);
  console.log(
    `\ntwo threads, ${rounds} rounds; how many times as fast as one, median (least to most); wanted: ${least} of what loops gain, for ${many} replications\n` +
      table([
        ['loops', range(gains.loops, 2), ''],
        row(`${few} replications`, ofPlayed(gains.few)),
        row('... and their result, which one thread makes', ofWhole(gains.few)),
        row(`${many} replications`, ofPlayed(gains.many)),
        row('... and their result', ofWhole(gains.many)),
        row('... shared by two processes that know nothing of each other', gains.processes),
      ]),
  );
  return median(ofPlayed(gains.many)) / loops >= least;
}
