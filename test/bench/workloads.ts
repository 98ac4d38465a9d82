import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { erlangA } from '../../simulator/stats/index.ts';

/** One figure that both sides report: its row in a result of ours, and the exact value where theory has one. Times are seconds. */
export interface Figure {
  readonly kpi: string;
  readonly statistic: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly exact?: number;
}

export interface Workload {
  readonly id: 'w1' | 'w2';
  /** Path of its scenario, which uses the policy beside it. */
  readonly scenario: string;
  /** How many times SIM.JS's rate ours must be at the least, and the ambition. */
  readonly wanted: number;
  readonly ambition: number;
  /** Days of the period: each brings as many customers as another, in the mean. */
  readonly days: number;
  readonly figures: Readonly<Record<string, Figure>>;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const exact = erlangA({ arrivalRate: 47.5 / 300, handleTime: 300, agents: 50, within: 20, patience: 180 });

/** The two workloads of the project's speed targets. */
export const workloads: readonly Workload[] = [
  {
    id: 'w1',
    scenario: here('w1/call-queue.scenario.yaml'),
    wanted: 3,
    ambition: 4,
    days: 73,
    figures: {
      meanWait: { kpi: 'waiting_time', statistic: 'mean', exact: exact.waitingTime },
      serviceLevel: { kpi: 'service_level', statistic: 'share', exact: exact.serviceLevel.lessShortAbandons },
      abandonment: { kpi: 'abandonment_rate', statistic: 'share', exact: exact.abandonmentRate },
      occupancy: { kpi: 'occupancy', statistic: 'share', exact: exact.occupancy },
    },
  },
  {
    id: 'w2',
    scenario: here('w2/help-desk.scenario.yaml'),
    wanted: 1.5,
    ambition: 2,
    days: 139,
    figures: {
      resolutionHigh: { kpi: 'resolution_time', statistic: 'mean', where: { priority: 'high' } },
      resolutionNormal: { kpi: 'resolution_time', statistic: 'mean', where: { priority: 'normal' } },
      p50: { kpi: 'resolution_time', statistic: 'p50' },
      p90: { kpi: 'resolution_time', statistic: 'p90' },
      p99: { kpi: 'resolution_time', statistic: 'p99' },
    },
  },
];

/** W3, a whole service with every mechanism in use: nobody else simulates it, so it has no peer and no target. Its figures are not compared. */
export const wholeService: Pick<Workload, 'scenario' | 'figures'> = { scenario: here('w3/whole-service.scenario.yaml'), figures: {} };

/** The workload's files with a period of so many days, in a new folder, to be removed by who asks: the path of the scenario. */
export function lasting(days: number, { scenario }: Workload): string {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
  const last = new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10);
  const text = readFileSync(scenario, 'utf8').replace(/^ {2}to: .*$/m, `  to: ${last}`);
  writeFileSync(join(folder, 'policy.yaml'), readFileSync(join(dirname(scenario), 'policy.yaml')));
  writeFileSync(join(folder, 'long.scenario.yaml'), text);
  return join(folder, 'long.scenario.yaml');
}
