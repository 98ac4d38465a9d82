import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, range, table } from './table.ts';
import { lasting, workloads } from './workloads.ts';

/** Share of what two loops gain that two workers gain at the least. */
const least = 0.9;
/** As many as a planner asks for at once; more; and so many that what each thread pays once, to start and to compile, weighs little. */
const counts = [40, 160, 400] as const;
const [few, , many] = counts;

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
  const loops: number[] = [];
  const processes: number[] = [];
  const replications = counts.map((count) => ({ count, gains: [] as Seconds[] }));
  for (let round = 0; round < rounds; round++) {
    loops.push(gain(seconds('loops', 1, few), seconds('loops', 2, few)).whole);
    for (const { count, gains } of replications) {
      const alone = seconds(scenario, 1, count);
      gains.push(gain(alone, seconds(scenario, 2, count)));
      if (count === many) processes.push(alone.whole / Math.max(...(await Promise.all([half(), half()]))));
    }
  }
  const ofLoops = (found: number[]): number => median(found) / median(loops);
  const row = (name: string, found: number[]): string[] => [name, range(found, 2), `${ofLoops(found).toFixed(2)} of loops`];
  const played = (found: Seconds[]): number[] => found.map((one) => one.played);
  const whole = (found: Seconds[]): number[] => found.map((one) => one.whole);
  console.log(
    `\ntwo threads, ${rounds} rounds; how many times as fast as one, median (least to most); wanted: ${least} of what loops gain, for ${many} replications\n` +
      table([
        ['loops', range(loops, 2), ''],
        ...replications.flatMap(({ count, gains }) => [
          row(`${count} replications`, played(gains)),
          row('... and their result, which one thread makes', whole(gains)),
        ]),
        row(`${many}, shared by two processes that know nothing of each other`, processes),
      ]),
  );
  return ofLoops(played(replications.at(-1)!.gains)) >= least;
}
