import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, range, table } from './table.ts';

/** Seconds above a bare Node at the most. */
const most = 0.15;

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const policy = fileURLToPath(new URL('w1/policy.yaml', import.meta.url));
const commands = {
  'node -e 0': ['-e', '0'],
  'mizan --help': [cli, '--help'],
  'mizan check POLICY': [cli, 'check', policy],
};

/** Says how long commands take to start, in turn, round by round. True: within the bound. */
export function measureStartUp(rounds: number): boolean {
  const seconds: Record<string, number[]> = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(commands)) {
      const begun = process.hrtime.bigint();
      execFileSync(process.execPath, args);
      seconds[name]!.push(Number(process.hrtime.bigint() - begun) / 1e9);
    }
  const bare = median(seconds['node -e 0']!);
  console.log(
    `\nstart-up, ${rounds} rounds; median (least to most) in seconds; wanted: ${most} above a bare Node\n` +
      table(Object.entries(seconds).map(([name, of]) => [name, range(of, 3), `+ ${(median(of) - bare).toFixed(3)}`])),
  );
  return Object.values(seconds).every((of) => median(of) - bare <= most);
}
