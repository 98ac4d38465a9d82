import { isOpen } from '../../schema/calendar/index.ts';
import { Decider } from './decide.ts';
import { ExpectedWork } from './expected-work.ts';
import { KindsOfTickets } from './kinds-of-tickets.ts';
import type { Id, Model, Seconds } from './model.ts';
import { wayIn } from './way-in.ts';

/** What one ticket of given facts asks for on average, by team: where its customer waits on the line, and all that can wait. */
export interface Asked {
  /** Agent-seconds. */
  readonly live: Float64Array;
  readonly deferred: Float64Array;
  /** First visits: what a log that says their work multiplies. */
  readonly firstLive: Float64Array;
  readonly firstDeferred: Float64Array;
}

/** What tickets ask for, found once for each combination of given facts and open calendars. */
export class AskedByTickets {
  /** Teams that some of a team's tickets overflow to, of the tickets met so far. */
  readonly overflow: readonly Set<Id>[];
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #kinds: KindsOfTickets;
  readonly #work: ExpectedWork;
  readonly #known = new Map<string, Asked>();

  constructor(model: Model) {
    this.#model = model;
    this.#decider = new Decider(model);
    this.#kinds = new KindsOfTickets(model);
    this.#work = new ExpectedWork(model, this.#decider);
    this.overflow = model.teams.map(() => new Set<Id>());
  }

  /**
   * @param logged whether a log says the handling of the first visit, which is then left out.
   * @param held of what is open when the run starts, the team that has it (-1: as the routing says).
   */
  at(facts: Int16Array, at: Seconds, logged: boolean, held?: Id): Asked {
    const open = this.#model.hours.map((hours) => (isOpen(hours, at) ? 1 : 0));
    const key = `${facts.join()} ${open.join('')} ${logged} ${held}`;
    const known = this.#known.get(key) ?? this.#find(facts, at, logged, held);
    this.#known.set(key, known);
    return known;
  }

  #find(facts: Int16Array, at: Seconds, logged: boolean, held?: Id): Asked {
    const { factAt, arrivedFacts, channels, nowFacts, hours, teams } = this.#model;
    const open = { at: (id: Id): number => (isOpen(hours[id]!, at) ? 1 : 0) };
    const decider = this.#decider;
    const { vector, moment } = decider;
    const column = (): Float64Array => new Float64Array(teams.length);
    const asked: Asked = { live: column(), deferred: column(), firstLive: column(), firstDeferred: column() };
    const [first, later] = [column(), column()];
    vector.set(facts);
    moment.fill(0);
    for (const { fact, hours: id } of arrivedFacts) vector[fact] = open.at(id);
    for (const { fact, hours: id } of nowFacts) moment[fact] = open.at(id);
    this.#kinds.each(vector, (share) => {
      const channel = vector[factAt.channel]!;
      const way = held === undefined ? wayIn(channels, channel, open) : channel;
      if (way < 0) return;
      const isLive = channels[way]!.live && isOpen(hours[channels[way]!.hours]!, held === undefined ? at : 0);
      vector[factAt.channel] = way;
      if (factAt.came_by >= 0) vector[factAt.came_by] = way === channel ? 0 : channel + 1;
      const ofClass = decider.classOf();
      const team = held !== undefined && held >= 0 ? held : decider.team[ofClass]!;
      if (team === decider.team[ofClass]) for (const stage of decider.overflow[ofClass]!) this.overflow[team]!.add(stage.team);
      const comes = share * (held === undefined ? this.#work.reaches(ofClass) : 1);
      if (logged) (isLive ? asked.firstLive : asked.firstDeferred)[team]! += comes;
      first.fill(0);
      later.fill(0);
      this.#work.of(ofClass, logged ? 0 : NaN, first, later, held === undefined ? undefined : team);
      const into = isLive ? asked.live : asked.deferred;
      for (let i = 0; i < teams.length; i++) {
        into[i]! += share * first[i]!;
        asked.deferred[i]! += share * later[i]!;
      }
    });
    return asked;
  }
}
