import { exp } from '../../random/index.ts';
import { erlangB } from './erlang-b.ts';
import { requireAgents } from './steady-queue.ts';
import type { SteadyQueue, SteadyState } from './steady-queue.ts';

/**
 * The queue in which everybody waits for as long as it takes (Erlang C, M/M/c). Where the load reaches the number of agents, the queue grows without end:
 * all wait, and waiting time and queue length are Infinity.
 */
export function erlangC(queue: SteadyQueue): SteadyState {
  requireAgents(queue);
  const { arrivalRate, handleTime, agents, within } = queue;
  const load = arrivalRate * handleTime;
  const stable = load < agents;
  const blocked = erlangB(load, agents);
  const waits = stable ? blocked / (1 - (load / agents) * (1 - blocked)) : 1;
  const waitingTime = stable ? (waits * handleTime) / (agents - load) : Infinity;
  const answered = stable ? 1 - waits * exp((-(agents - load) * within) / handleTime) : 0;
  return {
    waits,
    abandonmentRate: 0,
    waitingTime,
    asa: waitingTime,
    queueLength: stable ? arrivalRate * waitingTime : Infinity,
    occupancy: Math.min(1, load / agents),
    serviceLevel: { ofOffered: answered, ofAnswered: answered, lessShortAbandons: answered, anyWait: answered },
  };
}
