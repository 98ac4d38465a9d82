import { firstMatch, holds } from '../../schema/tables/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { ClassTable } from './class-table.ts';
import { noLaw } from './law-book.ts';
import type { Id, Model, Promise, Row, Seconds } from './model.ts';

/** By class: which row decided each thing; undefined where none did. */
export type DecidingRows = Readonly<
  Record<'priority' | 'offer' | 'team' | 'first_response' | 'resolution' | 'clock' | 'pause_while', string | undefined>
>;

/**
 * Facts to decisions, without a clock: once for each class of tickets, that is for each combination of arrival facts met. Fill `vector`, ask
 * `classOf`, read the columns by class; `visitOf`, and the columns by visit. Columns grow: read them from their field each time.
 * A gap (no row gives a priority or a team) throws: check has excluded it.
 */
export class Decider {
  /** To fill before `classOf`: arrival facts as value numbers, -1 for those that are not known. The grade is set here, from the topic. */
  readonly vector: Int16Array;

  /** To fill before `unresolved`: the facts that only an event knows (`now.`, `breached.`, `waited`, `age`, ...), at their positions in `model.facts`. */
  readonly moment: Int16Array;

  // By class.
  priority = new Int16Array(0);
  rank = new Int16Array(0);
  /** Wait credit of the priority. */
  credit = new Float64Array(0);
  offer = new Int16Array(0);
  team = new Int16Array(0);
  /** Shares who try the offer, and whom it helps; the law of its time (-1: no time). */
  tries = new Float64Array(0);
  solves = new Float64Array(0);
  selfServiceTime = new Int16Array(0);
  /** Row of the policy's `promises` that makes the promise (-1: none made), its seconds or business days, its calendar. */
  firstPromise = new Int16Array(0);
  firstWithin = new Float64Array(0);
  firstDays = new Int16Array(0);
  firstHours = new Int16Array(0);
  resolutionPromise = new Int16Array(0);
  resolutionWithin = new Float64Array(0);
  resolutionDays = new Int16Array(0);
  resolutionHours = new Int16Array(0);
  /** 1: promises stand still while the ticket waits for its customer. */
  pauses = new Uint8Array(0);
  /** Further teams that are offered a waiting ticket, by time. */
  readonly overflow: (readonly { readonly after: Seconds; readonly team: Id }[])[] = [];

  // By visit. Laws: -1 where nothing is drawn.
  handling = new Int16Array(0);
  wrapUp = new Int16Array(0);
  patience = new Int16Array(0);
  /** Shares of the outcome, cumulative: below `solved` solved, below `needsCustomer` that, unresolved above. */
  solved = new Float64Array(0);
  needsCustomer = new Float64Array(0);
  reply = new Int16Array(0);
  closeAfter = new Float64Array(0);
  summary = new Int16Array(0);
  reading = new Int16Array(0);

  readonly #model: Model;
  readonly #table: ClassTable;
  readonly #eventFacts: readonly number[];
  #decided = new Uint8Array(0);
  /** Facts of a class at a team: what visits and events are decided by. */
  readonly #there: Int16Array;

  constructor(model: Model) {
    this.#model = model;
    this.vector = new Int16Array(model.facts.length).fill(-1);
    this.moment = new Int16Array(model.facts.length);
    this.#there = new Int16Array(model.facts.length);
    const keys = model.facts.flatMap(({ stage }, fact) => (stage === 'arrival' && fact !== model.factAt.grade ? [fact] : []));
    this.#eventFacts = model.facts.flatMap(({ stage }, fact) => (stage === 'event' ? [fact] : []));
    this.#table = new ClassTable(model.facts.length, keys);
  }

  /** Classes met so far. */
  get classes(): number {
    return this.#table.count;
  }

  /** The class of `vector`. */
  classOf(): number {
    const { factAt, gradeOfTopic } = this.#model;
    const { vector } = this;
    if (factAt.grade >= 0 && factAt.topic >= 0) {
      const topic = vector[factAt.topic]!;
      vector[factAt.grade] = topic < 0 ? -1 : gradeOfTopic[topic]!;
    }
    const met = this.#table.count;
    const found = this.#table.intern(vector);
    if (found === met) this.#decide(found);
    return found;
  }

  /** The facts of a class that are known once it is decided. A view: use it before the next class is met. */
  factsOf(ofClass: number): Int16Array {
    return this.#table.facts(ofClass);
  }

  /** The visit of a class at a team: its place in the columns by visit. */
  visitOf(ofClass: number, team: Id): number {
    const visit = ofClass * this.#model.teams.length + team;
    if (this.#decided[visit] !== 1) this.#decideVisit(visit, ofClass, team);
    return visit;
  }

  /** Where a visit goes that was not resolved: a team; -1: it stays where it is. Limits are not looked at. */
  unresolved(ofClass: number, team: Id, transfers: number, touches: number): Id {
    const { rules, teams, factAt } = this.#model;
    this.#stand(ofClass, team);
    const there = this.#there;
    for (const fact of this.#eventFacts) there[fact] = this.moment[fact]!;
    this.#count(factAt.transfers, transfers);
    this.#count(factAt.touches, touches);
    const to = match(rules.unresolved, there)?.says ?? 'stay';
    const target = to === 'up' ? teams[team]!.up.find((up) => takes(teams[up]!.takes, there)) : to;
    return typeof target === 'number' && target !== team ? target : -1;
  }

  /** Which rows decided a class, by name or position: for logs and explanations. */
  rowsOf(ofClass: number): DecidingRows {
    const { rules } = this.#model;
    const facts = this.factsOf(ofClass);
    const row = (rows: readonly Row<unknown>[]): string | undefined => match(rows, facts)?.name;
    return {
      priority: row(rules.priority),
      offer: row(rules.offer),
      team: row(rules.routing),
      first_response: row(rules.firstResponse),
      resolution: row(rules.resolution),
      clock: row(rules.clock),
      pause_while: row(rules.pause),
    };
  }

  /** Priority, self-service, routing, promises: in this order, each seeing what stands before it. */
  #decide(ofClass: number): void {
    if (ofClass >= this.priority.length) this.#growClasses();
    const { rules, factAt, priorities, teams } = this.#model;
    const facts = this.#table.facts(ofClass);
    const set = (fact: number, value: number): void => {
      if (fact >= 0) facts[fact] = value;
    };

    const priority = priorities.length === 1 ? 0 : this.#given(rules.priority, facts, 'priority');
    set(factAt.priority, priority);
    this.priority[ofClass] = priority;
    this.rank[ofClass] = priorities[priority]!.rank;
    this.credit[ofClass] = priorities[priority]!.credit;

    const offer = match(rules.offer, facts)?.says ?? -1;
    set(factAt.offer, offer + 1);
    this.offer[ofClass] = offer;
    const selfService = offer < 0 ? undefined : match(rules.selfService, facts)?.says;
    this.tries[ofClass] = selfService?.tries ?? 0;
    this.solves[ofClass] = selfService?.solves ?? 0;
    this.selfServiceTime[ofClass] = selfService?.time ?? noLaw;

    const clock = match(rules.clock, facts)?.says ?? rules.defaultClock;
    this.pauses[ofClass] = (match(rules.pause, facts)?.says ?? rules.defaultPause) ? 1 : 0;
    const first = match(rules.firstResponse, facts)?.says ?? 'none';
    const resolution = match(rules.resolution, facts)?.says ?? 'none';
    const { team, overflow } = this.#given(rules.routing, facts, 'team');

    this.#promise(ofClass, first, resolution, clock);
    set(factAt.team, team);
    set(factAt.tier, teams[team]!.tier);
    this.team[ofClass] = team;
    this.overflow[ofClass] = [...overflow].sort((x, y) => x.after - y.after);
  }
  #promise(ofClass: number, first: Promise, resolution: Promise, clock: Id): void {
    const hours = (promise: Promise): Id => (promise === 'none' || promise.clock < 0 ? clock : promise.clock);
    this.firstPromise[ofClass] = first === 'none' ? -1 : first.row;
    this.firstWithin[ofClass] = first === 'none' ? Infinity : first.within;
    this.firstDays[ofClass] = first === 'none' ? 0 : first.businessDays;
    this.firstHours[ofClass] = hours(first);
    this.resolutionPromise[ofClass] = resolution === 'none' ? -1 : resolution.row;
    this.resolutionWithin[ofClass] = resolution === 'none' ? Infinity : resolution.within;
    this.resolutionDays[ofClass] = resolution === 'none' ? 0 : resolution.businessDays;
    this.resolutionHours[ofClass] = hours(resolution);
  }

  #decideVisit(visit: number, ofClass: number, team: Id): void {
    if (visit >= this.handling.length) this.#growVisits(visit);
    const { rules } = this.#model;
    this.#stand(ofClass, team);
    const there = this.#there;
    const law = (rows: readonly Row<number>[]): number => match(rows, there)?.says ?? noLaw;
    this.handling[visit] = law(rules.handling);
    this.wrapUp[visit] = law(rules.wrapUp);
    this.patience[visit] = law(rules.patience);
    const { solved, needsCustomer } = match(rules.outcome, there)?.says ?? { solved: 1, needsCustomer: 0 };
    this.solved[visit] = solved;
    this.needsCustomer[visit] = solved + needsCustomer;
    const replies = match(rules.replies, there)?.says;
    this.reply[visit] = replies?.time ?? noLaw;
    this.closeAfter[visit] = replies?.closeAfter ?? Infinity;
    const handover = match(rules.handover, there)?.says;
    this.summary[visit] = handover?.summary ?? noLaw;
    this.reading[visit] = handover?.reading ?? noLaw;
    this.#decided[visit] = 1;
  }

  /** The facts of a class, with another team and its tier. */
  #stand(ofClass: number, team: Id): void {
    const { factAt, teams } = this.#model;
    this.#there.set(this.#table.facts(ofClass));
    if (factAt.team >= 0) this.#there[factAt.team] = team;
    if (factAt.tier >= 0) this.#there[factAt.tier] = teams[team]!.tier;
  }

  /** Sets a fact that is a number. */
  #count(fact: number, count: number): void {
    if (fact >= 0) this.#there[fact] = this.#model.facts[fact]!.cuts!.filter((cut) => cut <= count).length;
  }

  #given<Says>(rows: readonly Row<Says>[], facts: Int16Array, thing: string): Says {
    const row = match(rows, facts);
    if (row) return row.says;
    const said = this.#model.facts.flatMap(({ name, values }, fact) => (facts[fact]! >= 0 ? [`${name}: ${values[facts[fact]!]!}`] : []));
    throw new Error(`no row gives a ${thing} to a ticket of { ${said.join(', ')} }, which check should have excluded`);
  }

  #growClasses(): void {
    const room = Math.max(64, this.priority.length * 2);
    this.priority = wider(this.priority, room);
    this.rank = wider(this.rank, room);
    this.credit = wider(this.credit, room);
    this.offer = wider(this.offer, room);
    this.team = wider(this.team, room);
    this.tries = wider(this.tries, room);
    this.solves = wider(this.solves, room);
    this.selfServiceTime = wider(this.selfServiceTime, room);
    this.firstPromise = wider(this.firstPromise, room);
    this.firstWithin = wider(this.firstWithin, room);
    this.firstDays = wider(this.firstDays, room);
    this.firstHours = wider(this.firstHours, room);
    this.resolutionPromise = wider(this.resolutionPromise, room);
    this.resolutionWithin = wider(this.resolutionWithin, room);
    this.resolutionDays = wider(this.resolutionDays, room);
    this.resolutionHours = wider(this.resolutionHours, room);
    this.pauses = wider(this.pauses, room);
  }

  #growVisits(visit: number): void {
    const room = Math.max(64, this.handling.length * 2, visit + 1);
    this.handling = wider(this.handling, room);
    this.wrapUp = wider(this.wrapUp, room);
    this.patience = wider(this.patience, room);
    this.solved = wider(this.solved, room);
    this.needsCustomer = wider(this.needsCustomer, room);
    this.reply = wider(this.reply, room);
    this.closeAfter = wider(this.closeAfter, room);
    this.summary = wider(this.summary, room);
    this.reading = wider(this.reading, room);
    this.#decided = wider(this.#decided, room);
  }
}

/** The first row of which a box holds. */
function match<Says>(rows: readonly Row<Says>[], vector: Int16Array): Row<Says> | undefined {
  return rows[firstMatch(rows, vector)];
}

function takes(boxes: readonly Box[], vector: Int16Array): boolean {
  return boxes.length === 0 || boxes.some((box) => holds(box, vector));
}

function wider<Column extends Float64Array | Int16Array | Uint8Array>(column: Column, room: number): Column {
  const grown = new (column.constructor as new (length: number) => Column)(room);
  grown.set(column);
  return grown;
}
