import { Mrg32k3a } from './mrg32k3a.ts';

/** Who leaves when there are to be fewer agents. */
export type Leaving =
  /** A number falls: of those at work too many leave as they finish, whoever finishes first. What equations on (at work, waiting) say. */
  | 'number'
  /** A person's shift ends: he finishes what he does and leaves, the others go on. What Mizan says. */
  | 'person';

/** A day: rates and agents by hour, times in hours; patience Infinity: nobody gives up; `leavers`: the share that leaves at once if it must wait. */
export interface ReferenceDay {
  readonly arrivals: readonly number[];
  readonly agents: readonly number[];
  readonly service: number;
  readonly patience: number;
  readonly leavers: number;
  readonly target: number;
}

/** What a day left behind, times in hours. */
export interface DaySum {
  arrivals: number;
  delayed: number;
  waited: number;
  abandoned: number;
  answeredInTarget: number;
  anyInTarget: number;
  readonly queue: Float64Array;
  readonly queueAtEnd: Float64Array;
  readonly busy: Float64Array;
  readonly abandonedBy: Float64Array;
}

/**
 * A day with exponential work and patience, event by event as the chain that it is (D. T. Gillespie, 1977): no event list, no tickets, no code of Mizan's. Within an
 * hour the rates are constant, and at its end what is to come is forgotten and drawn anew.
 */
export function referenceDay(day: ReferenceDay, leaving: Leaving, random: Mrg32k3a): DaySum {
  const hours = day.arrivals.length;
  const column = () => new Float64Array(hours);
  const sum: DaySum = {
    arrivals: 0,
    delayed: 0,
    waited: 0,
    abandoned: 0,
    answeredInTarget: 0,
    anyInTarget: 0,
    queue: column(),
    queueAtEnd: column(),
    busy: column(),
    abandonedBy: column(),
  };
  const floor: Floor = leaving === 'number' ? new Count() : new People();
  const waiting: number[] = [];
  let now = 0;
  const leaves = (since: number, answered: boolean, at: number): void => {
    const wait = now - since;
    sum.waited += wait;
    if (wait <= day.target) sum.anyInTarget++;
    if (answered && wait <= day.target) sum.answeredInTarget++;
    if (!answered) {
      sum.abandoned++;
      if (at < hours) sum.abandonedBy[at]!++;
    }
  };
  const fill = (at: number): void => {
    while (waiting.length > 0 && floor.begin()) leaves(waiting.shift()!, true, at);
  };
  for (let at = 0; at < hours || waiting.length > 0 || floor.busy > 0; at++) {
    floor.level(day.agents[Math.min(at, hours - 1)]!);
    fill(at);
    const rate = at < hours ? day.arrivals[at]! : 0;
    for (;;) {
      const all = rate + floor.busy / day.service + waiting.length / day.patience;
      const next = all > 0 ? now + random.exponential(1 / all) : Infinity;
      const until = Math.min(next, at + 1);
      if (at < hours) {
        sum.queue[at]! += waiting.length * (until - now);
        sum.busy[at]! += floor.busy * (until - now);
      }
      now = until;
      if (next >= at + 1) break;
      const which = random.uniform() * all;
      if (which < rate) {
        sum.arrivals++;
        if (floor.begin()) leaves(now, true, at);
        else {
          sum.delayed++;
          if (random.uniform() < day.leavers) leaves(now, false, at);
          else waiting.push(now);
        }
      } else if (which < rate + floor.busy / day.service) {
        floor.finish(random.uniform());
        fill(at);
      } else leaves(waiting.splice(Math.floor(random.uniform() * waiting.length), 1)[0]!, false, at);
    }
    if (at < hours) sum.queueAtEnd[at] = waiting.length;
  }
  return sum;
}

/** Who is at work, and who may begin. */
interface Floor {
  readonly busy: number;
  /** So many are to be there from now on. */
  level(agents: number): void;
  /** True: somebody has begun. */
  begin(): boolean;
  /** One of those at work has finished, which one a number in [0, 1) says. */
  finish(which: number): void;
}

/** So many may work; who works on is nobody in particular. */
class Count implements Floor {
  busy = 0;
  #level = 0;

  level(agents: number): void {
    this.#level = agents;
  }

  begin(): boolean {
    if (this.busy >= this.#level) return false;
    this.busy++;
    return true;
  }

  finish(): void {
    this.busy--;
  }
}

/** Agent i is there while at least i are to be; of the idle, the one idle longest begins. */
class People implements Floor {
  readonly #idle: number[] = [];
  readonly #working: number[] = [];
  #level = 0;

  get busy(): number {
    return this.#working.length;
  }

  level(agents: number): void {
    for (let agent = this.#level; agent < agents; agent++) if (!this.#working.includes(agent)) this.#idle.push(agent);
    for (let i = this.#idle.length - 1; i >= 0; i--) if (this.#idle[i]! >= agents) this.#idle.splice(i, 1);
    this.#level = agents;
  }

  begin(): boolean {
    const agent = this.#idle.shift();
    if (agent === undefined) return false;
    this.#working.push(agent);
    return true;
  }

  finish(which: number): void {
    const [agent] = this.#working.splice(Math.floor(which * this.#working.length), 1);
    if (agent! < this.#level) this.#idle.push(agent!);
  }
}
