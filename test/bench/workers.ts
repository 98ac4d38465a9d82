import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, range, table } from './table.ts';
import { lasting, workloads } from './workloads.ts';

/** Share of what two loops gain that two workers gain at the least. */
const least = 0.9;
const replications = 40;

const script = fileURLToPath(new URL('run-workers.mjs', import.meta.url));

/**
 * Says how much faster two worker threads play replications (four weeks of W2) than none, their start included, beside what two loops that only compute
 * gain on this machine; in turn, round by round, a run a process. True: as much as wanted.
 */
export function measureWorkers(rounds: number): boolean {
  const scenario = lasting(
    28,
    workloads.find(({ id }) => id === 'w2')!,
  );
  const seconds = (work: string, threads: number): number =>
    Number(execFileSync(process.execPath, [script, work, String(threads), String(replications)], { encoding: 'utf8' }));
  const gain = (work: string): number => seconds(work, 1) / seconds(work, 2);
  const gains = Array.from({ length: rounds }, () => ({ loops: gain('loops'), replications: gain(scenario) }));
  const [loops, ours] = [gains.map((round) => round.loops), gains.map((round) => round.replications)];
  const share = median(ours) / median(loops);
  console.log(
    `\ntwo threads, ${rounds} rounds; how many times as fast as one, median (least to most); wanted: ${least} of what loops gain\n` +
      table([
        ['loops', range(loops, 2), ''],
        [`${replications} replications`, range(ours, 2), `${share.toFixed(2)} of that`],
      ]),
  );
  return share >= least;
}
