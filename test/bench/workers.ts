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

/**
 * Says how much faster two worker threads play replications (four weeks of W2) than none, their start included, beside what two loops that only compute
 * gain on this machine, and what two processes gain that play half of the replications each and know nothing of each other: that is what the machine has to
 * give to this work. In turn, round by round, a run a process. True: many replications gain as much as wanted.
 */
export async function measureWorkers(rounds: number): Promise<boolean> {
  const scenario = lasting(
    28,
    workloads.find(({ id }) => id === 'w2')!,
  );
  const argsOf = (work: string, threads: number, count: number): string[] => [script, work, String(threads), String(count)];
  const seconds = (work: string, threads: number, count: number): number =>
    Number(execFileSync(process.execPath, argsOf(work, threads, count), { encoding: 'utf8' }));
  const gain = (work: string, count: number): number => seconds(work, 1, count) / seconds(work, 2, count);
  const half = async (): Promise<number> => Number((await run(process.execPath, argsOf(scenario, 1, many / 2))).stdout);
  const gains: { loops: number; few: number; many: number; processes: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const alone = seconds(scenario, 1, many);
    gains.push({
      loops: gain('loops', few),
      few: gain(scenario, few),
      many: alone / seconds(scenario, 2, many),
      processes: alone / Math.max(...(await Promise.all([half(), half()]))),
    });
  }
  const of = (what: keyof (typeof gains)[number]): number[] => gains.map((round) => round[what]);
  const loops = median(of('loops'));
  const row = (name: string, found: number[]): string[] => [name, range(found, 2), `${(median(found) / loops).toFixed(2)} of loops`];
  console.log(
    `\ntwo threads, ${rounds} rounds; how many times as fast as one, median (least to most); wanted: ${least} of what loops gain\n` +
      table([
        ['loops', range(of('loops'), 2), ''],
        row(`two processes, ${many / 2} replications each`, of('processes')),
        row(`${few} replications`, of('few')),
        row(`${many} replications`, of('many')),
      ]),
  );
  return median(of('many')) / loops >= least;
}
