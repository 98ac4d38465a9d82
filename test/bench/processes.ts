import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workload } from './workloads.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What one side says of one run. */
export interface Run {
  readonly customers: number;
  /** Without start-up. */
  readonly seconds: number;
  readonly figures: Readonly<Record<string, number>>;
}

interface Row {
  readonly kpi: string;
  readonly statistic: string;
  readonly where: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One replication of ours in a process of its own. `scenario`: the workload's, or a longer one. */
export function runMizan({ figures, scenario: own }: Pick<Workload, 'figures' | 'scenario'>, seed: number, scenario = own): Run {
  const { seconds, kpis } = answer<{ seconds: number; kpis: Row[] }>('run-mizan.mjs', scenario, seed);
  const valueOf = (kpi: string, statistic: string, where = {}): number =>
    kpis.find((row) => row.kpi === kpi && row.statistic === statistic && JSON.stringify(row.where) === JSON.stringify(where))!.value;
  return {
    customers: valueOf('arrivals', 'total'),
    seconds,
    figures: Object.fromEntries(Object.entries(figures).map(([name, { kpi, statistic, where }]) => [name, valueOf(kpi, statistic, where)])),
  };
}

/** The most memory that a Node held, in bytes: the command while it played one replication, or with no scenario a Node that does nothing. */
export function peakBytes(scenario?: string): number {
  const tells = 'data:text/javascript,process.on("exit", () => console.error(`\\n${process.resourceUsage().maxRSS}`))';
  const command = scenario === undefined ? ['-e', '0'] : [cli, 'simulate', scenario, '--quiet', '--workers', '1', '--replications', '1'];
  const { stderr } = spawnSync(process.execPath, ['--import', tells, ...command], { encoding: 'utf8' });
  return Number(stderr.trim().split('\n').at(-1)) * 1024;
}

/** As many customers in SIM.JS. */
export function runSimjs({ id }: Workload, customers: number, seed: number): Run {
  return answer('run-simjs.mjs', id, customers, seed);
}

function answer<Said>(script: string, ...args: readonly (string | number)[]): Said {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [path, ...args.map(String)], { encoding: 'utf8' })) as Said;
}
