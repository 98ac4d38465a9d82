import { peakBytes, runMizan } from './processes.ts';
import { range, table } from './table.ts';
import { wholeService } from './workloads.ts';

/** Says how fast the whole life of tickets goes (W3), and the most memory that the command held: reported, for there is nothing to be as fast as. */
export function measureWhole(rounds: number): void {
  const runs = Array.from({ length: rounds }, (_, round) => runMizan(wholeService, round + 1));
  console.log(
    `\nw3, the whole life on: ${rounds} rounds of about ${Math.round(runs[0]!.customers / 1000)} thousand; median (least to most)\n` +
      table([
        [
          'Mizan, thousand a second',
          range(
            runs.map(({ customers, seconds }) => customers / seconds / 1000),
            0,
          ),
        ],
        ['MB in all', String(Math.round(peakBytes(wholeService.scenario) / 1e6))],
      ]),
  );
}
