import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, range, table } from './table.ts';
import { lasting, workloads } from './workloads.ts';

/** Share of what two loops gain that two workers gain at the least. */
const least = 0.9;
const replications = 40;

const script = fileURLToPath(new URL('run-workers.mjs', import.meta.url));

const run = promisify(execFile);

/**
 * Says how much faster two worker threads play replications (four weeks of W2) than none, their start included, beside what two loops that only compute
 * gain on this machine, and what two processes gain that play half of the replications each and know nothing of each other: that is what the machine has to
 * give to this work. In turn, round by round, a run a process. True: as much as wanted.
 */
export async function measureWorkers(rounds: number): Promise<boolean> {
  const scenario = lasting(
    28,
    workloads.find(({ id }) => id === 'w2')!,
  );
  const argsOf = (work: string, threads: number, count: number): string[] => [script, work, String(threads), String(count)];
  const seconds = (work: string, threads: number): number =>
    Number(execFileSync(process.execPath, argsOf(work, threads, replications), { encoding: 'utf8' }));
  const half = async (): Promise<number> => Number((await run(process.execPath, argsOf(scenario, 1, replications / 2))).stdout);
  const gains: { loops: number; threads: number; processes: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const alone = seconds(scenario, 1);
    gains.push({
      loops: seconds('loops', 1) / seconds('loops', 2),
      threads: alone / seconds(scenario, 2),
      processes: alone / Math.max(...(await Promise.all([half(), half()]))),
    });
  }
  const [loops, threads, processes] = (['loops', 'threads', 'processes'] as const).map((what) => gains.map((round) => round[what]));
  const share = median(threads!) / median(loops!);
  console.log(
    `\ntwo threads, ${rounds} rounds; how many times as fast as one, median (least to most); wanted: ${least} of what loops gain\n` +
      table([
        ['loops', range(loops!, 2), ''],
        [`two processes, ${replications / 2} replications each`, range(processes!, 2), ''],
        [
          `${replications} replications`,
          range(threads!, 2),
          `${share.toFixed(2)} of loops, ${(median(threads!) / median(processes!)).toFixed(2)} of processes`,
        ],
      ]),
  );
  return share >= least;
}
