// The same work for SIM.JS (npm `simjs`), hand-written. Usage: node run-simjs.mjs w1|w2 CUSTOMERS SEED. Prints one line of JSON.
// Timed is the simulation with its statistics, beginning with the model's objects.
import { createRequire } from 'node:module';

globalThis.window = {};
createRequire(import.meta.url)('simjs/sim.js');
const { Sim } = globalThis.window;

const [workload, customers, seed] = process.argv.slice(2);
const wanted = Number(customers);
const random = new Sim.Random(Number(seed));
const exponential = (mean) => random.exponential(1 / mean);

/** M/M/50+M in seconds: a facility of SIM.JS with a queue that customers leave. */
function callQueue() {
  const agents = new Sim.Facility('agents', Sim.Facility.FCFS, 50);
  let came = 0;
  let waited = 0;
  let inTime = 0;
  let gaveUp = 0;
  let gaveUpEarly = 0;
  let worked = 0;
  let end = 0;
  class Callers extends Sim.Entity {
    start() {
      this.next();
    }
    next() {
      if (came < wanted) this.setTimer(exponential(300 / 47.5)).done(this.call);
    }
    call() {
      came++;
      const work = exponential(300);
      const request = this.useFacility(agents, work).done(this.served, this, [this.time(), work]);
      request.waitUntil(exponential(180), this.left, this, [this.time()]);
      this.next();
    }
    served(called, work) {
      end = this.time();
      const wait = end - work - called;
      waited += wait;
      worked += work;
      if (wait <= 20) inTime++;
    }
    left(called) {
      const wait = this.time() - called;
      waited += wait;
      gaveUp++;
      if (wait <= 20) gaveUpEarly++;
    }
  }
  simulate(Callers);
  return {
    meanWait: waited / wanted,
    serviceLevel: inTime / (wanted - gaveUpEarly),
    abandonment: gaveUp / wanted,
    occupancy: worked / (50 * end),
  };
}

/** Three tiers in seconds. A facility of SIM.JS knows no priorities, so its queues are written here, and SIM.JS keeps the time. */
function helpDesk() {
  const spread = Math.sqrt(Math.log(1 + 1.2 * 1.2));
  const tiers = [
    { mean: 720, agents: 20, unresolved: 0.25 },
    { mean: 1080, agents: 8, unresolved: 0.2 },
    { mean: 1980, agents: 3, unresolved: 0 },
  ].map((tier) => ({ ...tier, mu: Math.log(tier.mean) - (spread * spread) / 2, busy: 0, queues: [new Queue(), new Queue()] }));
  const times = [[], []];
  let came = 0;
  class Desk extends Sim.Entity {
    start() {
      this.next();
    }
    next() {
      if (came < wanted) this.setTimer(exponential(40)).done(this.write);
    }
    write() {
      came++;
      this.enter({ arrived: this.time(), normal: random.random() < 0.3 ? 0 : 1, tier: 0 });
      this.next();
    }
    enter(ticket) {
      const tier = tiers[ticket.tier];
      if (tier.busy === tier.agents) return tier.queues[ticket.normal].add(ticket);
      tier.busy++;
      this.begin(ticket, tier);
    }
    begin(ticket, tier) {
      this.setTimer(Math.exp(random.normal(tier.mu, spread))).done(this.finish, this, [ticket]);
    }
    finish(ticket) {
      const tier = tiers[ticket.tier];
      const next = tier.queues[0].take() ?? tier.queues[1].take();
      if (next) this.begin(next, tier);
      else tier.busy--;
      if (random.random() >= tier.unresolved) return times[ticket.normal].push(this.time() - ticket.arrived);
      ticket.tier++;
      this.enter(ticket);
    }
  }
  simulate(Desk);
  const sorted = Float64Array.from([...times[0], ...times[1]]).sort();
  const mean = (of) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const quantile = (q) => sorted[Math.floor(q * sorted.length)];
  return { resolutionHigh: mean(times[0]), resolutionNormal: mean(times[1]), p50: quantile(0.5), p90: quantile(0.9), p99: quantile(0.99) };
}

/** First in, first out. */
class Queue {
  waiting = [];
  first = 0;
  add(one) {
    this.waiting.push(one);
  }
  take() {
    if (this.first === this.waiting.length) return undefined;
    const one = this.waiting[this.first];
    this.waiting[this.first++] = undefined;
    if (this.first > 4096) {
      this.waiting.splice(0, this.first);
      this.first = 0;
    }
    return one;
  }
}

function simulate(entity) {
  const sim = new Sim.Sim();
  sim.addEntity(entity);
  sim.simulate(1e300);
}

const begun = process.hrtime.bigint();
const figures = workload === 'w1' ? callQueue() : helpDesk();
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
console.log(JSON.stringify({ seconds, customers: wanted, figures }));
