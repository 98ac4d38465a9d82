import { exp, log } from '../../random/index.ts';
import { erlangB } from './erlang-b.ts';
import { nobodyWaits, requireAgents } from './steady-queue.ts';
import type { SteadyQueue, SteadyState } from './steady-queue.ts';

/** Sums are scaled down by this, a power of two, before they overflow. */
const scale = 4.909093465297727e-91;
const large = 1 / scale;
const logLarge = log(large);

/**
 * The queue with impatient customers (Erlang A, M/M/c+M; C. Palm; O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with impatient
 * customers", 2002). `patience` is its mean in seconds.
 *
 * With service rate m, abandonment rate t and j waiting, the next leaves the queue at rate c m + j t; the states from c on relate to that of c by products of
 * arrival rate over these, those below by Erlang B. Who finds j waiting would wait V with exp(-t V) distributed as beta(c m / t, j + 1), so that V
 * exceeds T with the probability that a negative binomial (c m / t, exp(-t T)) is at most j. All sums are of positive terms; they end where terms vanish.
 */
export function erlangA(queue: SteadyQueue & { readonly patience: number }): SteadyState {
  requireAgents(queue);
  const { arrivalRate, handleTime, agents, within, patience } = queue;
  const load = arrivalRate * handleTime;
  const blocked = erlangB(load, agents);
  // Below this what is relative to it would overflow.
  if (blocked < 1e-300) return nobodyWaits(load / agents);

  const serving = agents / handleTime;
  const leaving = 1 / patience;
  const still = exp(-leaving * within); // share of patience that is longer than T
  const impatient = oneMinusExp(leaving * within);
  const a = serving / leaving;

  // Weights are relative to the state in which all agents are busy and nobody waits.
  let weight = 1;
  let below = 1 / blocked - 1;
  let all = 0;
  let waiting = 0;
  let answered = 0;
  let answeredWait = 0;
  let longer = 0;
  let answeredInTime = 0;
  let meanOfServed = 0;
  const longerThanT = new NegativeBinomial(a, impatient, serving * within);
  const longerIfServed = new NegativeBinomial(a + 1, impatient, (serving + leaving) * within);
  for (let j = 0; ; j++) {
    const rate = serving + (j + 1) * leaving;
    const served = serving / rate;
    meanOfServed += 1 / rate;
    all += weight;
    waiting += weight * j;
    answered += weight * served;
    answeredWait += weight * served * meanOfServed;
    longer += weight * longerThanT.upTo(j);
    answeredInTime += weight * served * (1 - longerIfServed.upTo(j));
    weight *= arrivalRate / rate;
    if (weight * (j + 1) < all * 1e-18 && arrivalRate < rate) break;
    if (all > large || waiting > large) {
      weight *= scale;
      below *= scale;
      all *= scale;
      waiting *= scale;
      answered *= scale;
      answeredWait *= scale;
      longer *= scale;
      answeredInTime *= scale;
    }
  }

  const whole = below + all;
  const answeredShare = (below + answered) / whole;
  const inTime = (below + answeredInTime) / whole;
  const waitsLonger = (still * longer) / whole;
  const queueLength = waiting / whole;
  return {
    waits: all / whole,
    abandonmentRate: (queueLength * leaving) / arrivalRate,
    waitingTime: queueLength / arrivalRate,
    asa: answeredWait / (below + answered),
    queueLength,
    occupancy: (load * answeredShare) / agents,
    serviceLevel: {
      ofOffered: inTime,
      ofAnswered: inTime / answeredShare,
      lessShortAbandons: inTime / (inTime + waitsLonger),
      anyWait: 1 - waitsLonger,
    },
  };
}

/** The distribution function of a negative binomial at 0, 1, 2 ...: asked in this order, each once. */
class NegativeBinomial {
  private readonly size: number;
  private readonly failure: number;
  /** The mass at the present number is mass * factor; factor is e to the power of `logFactor`, 0 as long as that is too small for a double. */
  private mass = 1;
  private logFactor: number;
  private factor: number;
  private sum = 0;

  /** The mass at 0 is exp(-`decay`), which is (1 - failure)^size. */
  constructor(size: number, failure: number, decay: number) {
    this.size = size;
    this.failure = failure;
    this.logFactor = -decay;
    this.factor = exp(-decay);
  }

  upTo(j: number): number {
    this.sum += this.mass * this.factor;
    this.mass *= (this.failure * (this.size + j)) / (j + 1);
    if (this.mass > large) {
      this.mass *= scale;
      this.logFactor += logLarge;
      this.factor = exp(this.logFactor);
    }
    return Math.min(1, this.sum);
  }
}

/** 1 - exp(-x) for x >= 0, with all digits where x is small. */
function oneMinusExp(x: number): number {
  return x < 1e-5 ? x * (1 - x / 2 + (x * x) / 6) : 1 - exp(-x);
}
