import { meanInterval } from '../../simulator/stats/index.ts';
import { runMizan, runSimjs } from './processes.ts';
import type { Run } from './processes.ts';
import { median, range, table } from './table.ts';
import { workloads } from './workloads.ts';
import type { Workload } from './workloads.ts';

/** How sure a difference between the two sides, or from theory, must be before it counts as one. */
const level = 0.999;

/** Both sides in turn, round by round, each run in its own process: says rates and ratios, and whether both are right. True: all as wanted. */
export function compareRates(rounds: number): boolean {
  const runs = workloads.map((workload) => ({ workload, ours: [] as Run[], theirs: [] as Run[] }));
  for (let round = 1; round <= rounds; round++)
    for (const { workload, ours, theirs } of runs) {
      ours.push(runMizan(workload, round));
      theirs.push(runSimjs(workload, ours.at(-1)!.customers, round));
    }
  const good = runs.map(({ workload, ours, theirs }) => {
    const ratios = ours.map((run, i) => rateOf(run) / rateOf(theirs[i]!));
    console.log(
      `\n${workload.id}: ${rounds} rounds of about ${Math.round(ours[0]!.customers / 1000)} thousand; median (least to most)\n` +
        table([
          ['Mizan, thousand a second', thousands(ours)],
          ['SIM.JS, thousand a second', thousands(theirs)],
          ['times SIM.JS', range(ratios, 2)],
          ['wanted', `${workload.wanted}, better ${workload.ambition}: ${median(ratios) >= workload.wanted ? 'reached' : 'MISSED'}`],
        ]),
    );
    return areRight(workload, ours, theirs) && median(ratios) >= workload.wanted;
  });
  return good.every(Boolean);
}

/** Says the figures of both sides: right where theory's value, or else the other side's, is within the error of chance. */
function areRight({ figures }: Workload, ours: readonly Run[], theirs: readonly Run[]): boolean {
  const rows = Object.entries(figures).map(([name, { exact }]) => {
    const own = ours.map((run) => run.figures[name]!);
    const other = theirs.map((run) => run.figures[name]!);
    // Rounds are independent of each other, and so are the two sides: without an exact value their differences must be nothing but chance.
    const errors =
      exact === undefined ? [own.map((value, i) => value - other[i]!)] : [own, other].map((of) => of.map((value) => value - exact));
    const right = errors.every((of) => {
      const { value, interval } = meanInterval(of, level);
      return interval ? interval.low <= 0 && interval.high >= 0 : Math.abs(value!) < 0.1 * (exact ?? other[0]!);
    });
    return {
      right,
      cells: [name, ...[own, other].map((of) => mean(of).toPrecision(5)), exact?.toPrecision(5) ?? '', right ? 'right' : 'WRONG'],
    };
  });
  console.log(table([['figure, mean of all rounds', 'Mizan', 'SIM.JS', 'exact', ''], ...rows.map(({ cells }) => cells)]));
  return rows.every(({ right }) => right);
}

function rateOf({ customers, seconds }: Run): number {
  return customers / seconds;
}

function thousands(runs: readonly Run[]): string {
  return range(
    runs.map((run) => rateOf(run) / 1000),
    0,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
