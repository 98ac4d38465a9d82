import type { Texts } from '../../support/simulation.ts';
import { arrivalRate, quantity } from './cases.ts';
import type { Case } from './cases.ts';

const hour = 3600;
const day = 24 * hour;

/** Which of the language's two limits turns away who finds no agent: trunks in all, or places in the queue. */
export type Limit = 'lines' | 'at_most';

/**
 * A queue of one team as texts: Poisson arrivals, independent times of work, agents always there, first come first served; patience and a limit where
 * the case has them. Each replication warms up over a thousand mean times of work (two hundred where a queue
 * cannot grow), then counts about `customers`, in whole days.
 */
export function queueTexts({ model }: Case, customers: number, limit: Limit = 'lines'): Texts {
  const rate = arrivalRate(model);
  const days = Math.ceil(customers / rate / day);
  const patience = quantity(model, 'mean_patience');
  const capacity = model['queue_capacity'] as number | undefined;
  const bounded = patience !== undefined || capacity !== undefined;
  const warmUp = Math.ceil(((bounded ? 200 : 1000) * meanWork(model)) / hour);
  const thresholds = [0, quantity(model, 'answer_target') ?? 20, 60, 120, 300];
  const agents = model['agents'] as number;
  const limits = limit === 'lines' ? `lines: ${agents + (capacity ?? 0)}` : `at_most: ${capacity ?? 0}`;
  return {
    policy: `
policy: queue
time_zone: UTC
currency: EUR
channels: { phone: { mode: live } }
topics: { any: {} }
priorities: { normal: { rank: 1 } }
tiers: { front: { level: 1 } }
teams: { care: { tier: front } }
priority: [{ priority: normal }]
routing: [{ team: care }]
promises: [{ first_response: none, resolution: none }]
objectives: [${thresholds.map((within) => `{ kpi: service_level, within: ${seconds(within)}, at_least: 0% }`).join(', ')}]
`,
    scenario: `
scenario: queue
uses: policy.yaml
period: { from: 2026-01-01, to: ${new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10)}, warm_up: ${warmUp}h, follow_up: ${warmUp}h }
demand: [{ channel: phone, topic: any, count: ${rate * day}, each: day }]
behaviour: { handling: [{ time: ${work(model)} }]${patience === undefined ? '' : `, patience: [{ time: { mean: ${seconds(patience)} } }]`} }
staffing: { care: [{ hours: always, agents: ${agents} }] }
${capacity === undefined ? '' : `queues: { care: { ${limits}, when_full: refuse } }`}
`,
  };
}

function meanWork(model: Case['model']): number {
  return quantity(model, 'mean_service')!;
}

function work(model: Case['model']): string {
  const mean = meanWork(model);
  const { distribution, cv } = (model['service'] ?? { distribution: model['service_distribution'] ?? 'exponential' }) as {
    distribution: string;
    cv?: number;
  };
  switch (distribution) {
    case 'deterministic':
      return seconds(mean);
    case 'exponential':
      return `{ mean: ${seconds(mean)} }`;
    case 'lognormal':
    case 'gamma':
      return `{ mean: ${seconds(mean)}, sd: ${seconds(mean * cv!)}, shape: ${distribution} }`;
    default:
      throw new Error(`the language has no times that are ${distribution}`);
  }
}

/** A length of time as the language writes it, to the millisecond. */
function seconds(length: number): string {
  return `${Number(length.toFixed(3))}s`;
}
