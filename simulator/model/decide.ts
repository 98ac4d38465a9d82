import { ClassTable } from './class-table.ts';
import { decideArrival } from './decide-arrival.ts';
import type { ArrivalRows } from './decide-arrival.ts';
import { Decisions } from './decisions.ts';
import { firstRow } from './first-row.ts';
import { noLaw } from './law-book.ts';
import type { Terms } from '../life/index.ts';
import type { Id, Model, Row } from './model.ts';
import { targetOf } from './target-of.ts';
import { termsOf } from './terms-of.ts';
import { valueIn } from './value-in.ts';

/**
 * Facts to decisions, without a clock: once for each class of tickets, that is for each combination of arrival facts met. Fill `vector`, ask
 * `classOf`, read the columns by class; `visitOf`, and the columns by visit. Columns grow: read them from their field each time.
 * A gap (no row gives a priority or a team) throws: check has excluded it.
 */
export class Decider extends Decisions {
  /** To fill before `classOf`: arrival facts as value numbers, -1 for those that are not known. The grade is set here, from the topic. */
  readonly vector: Int16Array;

  /** To fill before `unresolved`: the facts that only an event knows (`now.`, `breached.`, `waited`, `age`, ...), at their positions in `model.facts`. */
  readonly moment: Int16Array;

  /** Whether it depends on the moment, or on visits so far, where an unresolved visit goes. */
  readonly asksMoment: boolean;

  readonly #model: Model;
  readonly #table: ClassTable;
  readonly #eventFacts: readonly number[];
  /** By class. */
  readonly #rows: ArrivalRows[] = [];
  /** What would be promised to a class if it had another priority, once it was asked for: by class and priority. */
  readonly #otherTerms = new Map<number, Terms>();
  /** Facts of a class at a team: what visits and events are decided by. */
  readonly #there: Int16Array;

  constructor(model: Model) {
    super();
    this.#model = model;
    this.vector = new Int16Array(model.facts.length).fill(-1);
    this.moment = new Int16Array(model.facts.length);
    this.#there = new Int16Array(model.facts.length);
    const keys = model.facts.flatMap(({ stage }, fact) => (stage === 'arrival' && fact !== model.factAt.grade ? [fact] : []));
    this.#eventFacts = model.facts.flatMap(({ stage }, fact) => (stage === 'event' ? [fact] : []));
    this.#table = new ClassTable(model.facts.length, keys);
    const asked = [...model.rules.unresolved.map(({ boxes }) => boxes), ...model.teams.map(({ takes }) => takes)].flat();
    const changing = [...this.#eventFacts, model.factAt.transfers, model.factAt.touches];
    this.asksMoment = asked.some(({ sides }) => sides.some(({ fact }) => changing.includes(fact)));
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
    if (this.decided[visit] !== 1) this.#decideVisit(visit, ofClass, team);
    return visit;
  }

  /** Where a visit goes that was not resolved: a team; -1: it stays where it is. Limits are not looked at. */
  unresolved(ofClass: number, team: Id, transfers: number, touches: number): Id {
    if (!this.asksMoment) {
      // First, for deciding a visit may replace the column.
      const visit = this.visitOf(ofClass, team);
      return this.escalatesTo[visit]!;
    }
    const { factAt } = this.#model;
    const there = this.stand(ofClass, team);
    for (const fact of this.#eventFacts) there[fact] = this.moment[fact]!;
    this.#count(factAt.transfers, transfers);
    this.#count(factAt.touches, touches);
    return this.#escalate(team);
  }

  /** Where the facts that stand in `there` send a visit that was not resolved. */
  #escalate(team: Id): Id {
    const { rules, teams } = this.#model;
    return targetOf(teams, rules.unresolved, this.#there, team);
  }

  /** What is promised to a class once it has this priority. */
  termsAt(ofClass: number, priority: Id): Terms {
    if (priority === this.priority[ofClass]) return this.terms[ofClass]!;
    const model = this.#model;
    const key = ofClass * model.priorities.length + priority;
    let terms = this.#otherTerms.get(key);
    if (!terms) {
      this.#table.copy(ofClass, this.#there);
      this.#there[model.factAt.priority] = priority;
      terms = termsOf(model.rules, decideArrival(model, this.#there));
      this.#otherTerms.set(key, terms);
    }
    return terms;
  }

  /** Which rows decided a class: for logs and explanations. */
  rowsOf(ofClass: number): ArrivalRows {
    return this.#rows[ofClass]!;
  }

  #decide(ofClass: number): void {
    if (ofClass >= this.priority.length) this.growClasses();
    const { rules, priorities } = this.#model;
    const facts = this.#table.facts(ofClass);
    const rows = decideArrival(this.#model, facts);
    this.#rows.push(rows);
    const priority = priorities.length === 1 ? 0 : this.#given(rows.priority, facts, 'priority');
    this.priority[ofClass] = priority;
    this.credit[ofClass] = priorities[priority]!.credit;

    const offer = rows.offer?.says ?? -1;
    this.offer[ofClass] = offer;

    const { team, overflow } = this.#given(rows.team, facts, 'team');
    this.terms[ofClass] = termsOf(rules, rows);
    this.team[ofClass] = team;
    this.overflow[ofClass] = [...overflow].sort((x, y) => x.after - y.after);

    const menu = firstRow(rules.menu, facts)?.says;
    this.menuTime[ofClass] = menu?.time ?? noLaw;
    this.menuLeaves[ofClass] = menu?.leaves ?? 0;

    const selfService = offer < 0 ? undefined : firstRow(rules.selfService, facts)?.says;
    this.tries[ofClass] = selfService?.tries ?? 0;
    this.solves[ofClass] = selfService?.solves ?? 0;
    this.selfServiceTime[ofClass] = selfService?.time ?? noLaw;
  }

  #decideVisit(visit: number, ofClass: number, team: Id): void {
    if (visit >= this.handling.length) this.growVisits(visit);
    const { rules } = this.#model;
    const there = this.stand(ofClass, team);
    const law = (rows: readonly Row<number>[]): number => firstRow(rows, there)?.says ?? noLaw;
    this.handling[visit] = law(rules.handling);
    this.effort[visit] = (firstRow(rules.workflows, there) && firstRow(rules.savings, there)?.says) ?? 1;
    this.wrapUp[visit] = law(rules.wrapUp);
    const patience = firstRow(rules.patience, there)?.says;
    this.patience[visit] = patience?.time ?? noLaw;
    this.leavesAtOnce[visit] = patience?.leavesAtOnce ?? 0;
    const retries = firstRow(rules.retries, there)?.says;
    this.retries[visit] = retries?.share ?? 0;
    this.retryTime[visit] = retries?.time ?? noLaw;
    this.keepsPatience[visit] = retries?.keepsPatience ? 1 : 0;
    this.callbacks[visit] = firstRow(rules.callbacks, there)?.says ?? 0;
    const reopening = firstRow(rules.reopening, there)?.says;
    this.reopens[visit] = reopening?.share ?? 0;
    this.reopenTime[visit] = reopening?.time ?? noLaw;
    const { solved, needsCustomer } = firstRow(rules.outcome, there)?.says ?? { solved: 1, needsCustomer: 0 };
    this.solved[visit] = solved;
    this.needsCustomer[visit] = solved + needsCustomer;
    const replies = firstRow(rules.replies, there)?.says;
    this.reply[visit] = replies?.time ?? noLaw;
    this.closeAfter[visit] = replies?.closeAfter ?? Infinity;
    const handover = firstRow(rules.handover, there)?.says;
    this.summary[visit] = handover?.summary ?? noLaw;
    this.reading[visit] = handover?.reading ?? noLaw;
    this.approval[visit] = law(rules.approval);
    this.asks[visit] = firstRow(rules.asking, there)?.says ?? 0;
    this.answers[visit] = firstRow(rules.answering, there)?.says ?? 0;
    this.stretch[visit] = firstRow(rules.concurrency, there)?.says ?? -1;
    this.escalatesTo[visit] = this.asksMoment ? -1 : this.#escalate(team);
    this.decided[visit] = 1;
  }

  /** The facts of a class at a team, and its tier: those of the class, but for these two. A view: it holds until the next class, visit or event. */
  stand(ofClass: number, team: Id): Int16Array {
    const { factAt, teams } = this.#model;
    this.#table.copy(ofClass, this.#there);
    if (factAt.team >= 0) this.#there[factAt.team] = team;
    if (factAt.tier >= 0) this.#there[factAt.tier] = teams[team]!.tier;
    return this.#there;
  }

  /** Sets a fact that is a number. */
  #count(fact: number, count: number): void {
    if (fact >= 0) this.#there[fact] = valueIn(this.#model.facts[fact]!.cuts!, count);
  }

  #given<Says>(row: Row<Says> | undefined, facts: Int16Array, thing: string): Says {
    if (row) return row.says;
    const said = this.#model.facts.flatMap(({ name, values }, fact) => (facts[fact]! >= 0 ? [`${name}: ${values[facts[fact]!]!}`] : []));
    throw new Error(`no row gives a ${thing} to a ticket of { ${said.join(', ')} }, which check should have excluded`);
  }
}
