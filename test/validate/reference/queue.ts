import { Mrg32k3a } from './mrg32k3a.ts';

/** A queue in Markov's terms, times in seconds; patience Infinity: everybody waits. */
export interface ReferenceQueue {
  readonly arrivalRate: number;
  readonly service: number;
  readonly agents: number;
  readonly patience: number;
  readonly target: number;
}

/** What one replication counted, and every wait, answered or not. */
export interface QueueSum {
  readonly waits: Float64Array;
  readonly waited: number;
  readonly abandoned: number;
  readonly answeredInTarget: number;
  /** Offered less those who gave up within the target. */
  readonly lessShortAbandons: number;
}

/**
 * The recursion of J. Kiefer and J. Wolfowitz (1955), which with one agent is Lindley's: each agent's time of coming free, and the next customer goes to the earliest,
 * unless his patience is shorter than the wait. Customers 1 to `warmUp` are forgotten.
 */
export function referenceQueue(queue: ReferenceQueue, warmUp: number, customers: number, random: Mrg32k3a): QueueSum {
  const { arrivalRate, service, agents, patience, target } = queue;
  const free = new Float64Array(agents);
  const waits = new Float64Array(customers);
  let [now, waited, abandoned, answeredInTarget, short] = [0, 0, 0, 0, 0];
  for (let i = -warmUp; i < customers; i++) {
    now += random.exponential(1 / arrivalRate);
    let first = 0;
    for (let agent = 1; agent < agents; agent++) if (free[agent]! < free[first]!) first = agent;
    const offered = Math.max(0, free[first]! - now);
    const stays = patience === Infinity ? Infinity : random.exponential(patience);
    const answered = offered <= stays;
    if (answered) free[first] = now + offered + random.exponential(service);
    if (i < 0) continue;
    const wait = Math.min(offered, stays);
    waits[i] = wait;
    waited += wait;
    if (!answered) abandoned++;
    if (wait <= target && answered) answeredInTarget++;
    if (wait <= target && !answered) short++;
  }
  return { waits, waited, abandoned, answeredInTarget, lessShortAbandons: customers - short };
}
