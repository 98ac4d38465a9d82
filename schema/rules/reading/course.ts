import type { Text } from '../../said/index.ts';
import type { Box, Region } from '../../tables/index.ts';
import { mapOf } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import type { DecisionRow } from './decision-tables.ts';
import { tableFor } from './decision-tables.ts';
import type { Occasion } from './occasions.ts';
import { breaksOnce, isOnce } from './occasions.ts';
import { anything } from './possible.ts';
import type { MomentOfTicket } from './breaks-at-once.ts';
import { between, neverLess, notAbove } from './numbers-that-go-together.ts';
import type { Budget, Question } from './question.ts';
import { one } from './question.ts';
import { routedTickets } from './routed-tickets.ts';
import { concreteTicket, tellTickets } from './tell-tickets.ts';
import { allDeferred, barred, changes, unavoidable, valueSide } from './what-changes.ts';

const ends: readonly string[] = ['reopened', 'escalation_closed', 'closed'];

/**
 * What happens to a ticket, one occasion after another, as one question: is there a ticket that all of this can happen to? What is known at arrival it
 * has once; team, priority and the facts of events it has anew at each occasion: hand-overs are counted, time and what only grows never goes back, a
 * promise breaks only if it is made, and mostly once.
 */
export class Course {
  readonly context: Context;
  question: Question;
  /** Where it is; empty: with any team, and between what is told of it anything else may happen. */
  team: string;
  /** The priority as a value of its fact, where escalation changes it; else it stays the one decided at arrival. */
  priority: number;
  handOvers = 0;
  /** Where the facts of the last occasion and of the one before begin; -1: there was none. */
  #base = -1;
  #before = -1;
  #visits = 0;
  /** Seconds: the least age now, and at the time when it came to its team. */
  #age = 0;
  #came = 0;
  /** What has happened, the last thing last, and the least age at which it was so, in seconds. */
  #happened: ReadonlyMap<string, number> = new Map();
  #made: ReadonlyMap<string, number> = new Map();

  private constructor(context: Context, question: Question, team: string, priority: number) {
    this.context = context;
    this.question = question;
    this.team = team;
    this.priority = priority;
  }

  /** The tickets that routing gives to a team (left out: to any, wherever they are afterwards). `priority`: of those, the ones of this priority. */
  static routedTo(context: Context, team = '', priority = -1): Course {
    return new Course(context, routedTickets(context, team, priority), team, priority);
  }

  fork(): Course {
    const copy = new Course(this.context, this.question.fork(), this.team, this.priority);
    copy.handOvers = this.handOvers;
    copy.#base = this.#base;
    copy.#before = this.#before;
    copy.#visits = this.#visits;
    copy.#age = this.#age;
    copy.#came = this.#came;
    copy.#happened = this.#happened;
    copy.#made = this.#made;
    return copy;
  }

  /** The course so far, and then this; undefined if it cannot come any more, or not yet. */
  then(occasion: Occasion): Course | undefined {
    const { event, after = 0, promise } = occasion;
    if (this.had({ event: 'closed' }) || (isOnce(occasion) && this.had(occasion))) return undefined;
    if (promise !== undefined && breaksOnce.includes(promise) && this.had({ event: 'breach', promise })) return undefined;
    if (promise === 'first_response' && this.#visits > 0) return undefined;
    const next = this.fork();
    const waitsAgain = event === 'waiting' && this.had(occasion) && this.team !== '';
    if (event === 'unresolved' || event === 'asked' || (waitsAgain && allDeferred(this.context))) next.#visits++;
    // Who waits again has come to the queue after it last happened.
    if (event === 'waiting') next.#age = Math.max(this.#age, (this.#happened.get(this.#key(occasion)) ?? this.#came) + after);
    if (event === 'aging') next.#age = Math.max(this.#age, after);
    next.#happened = new Map([...[...this.#happened].filter(([key]) => key !== this.#key(occasion)), [this.#key(occasion), next.#age]]);
    const ahead = this.team === '' ? [] : unavoidable(this.context).filter((one) => !next.had(one));
    const until = (kind: string): number => Math.min(...ahead.flatMap((one) => (one.event === kind ? [one.after!] : [])));
    // At the same instant, whatever ends a round comes after what its age brings.
    const oldest = until('aging') - (ends.includes(event) ? 1 : 0);
    const age = event === 'aging' ? after : Math.min(oldest, Infinity);
    if (next.#age > age || (event === 'aging' && oldest < after) || (event === 'waiting' && until('waiting') < after)) return undefined;
    next.#beginMoment();
    const [fewest, most] = this.team === '' ? [0, Infinity] : [this.handOvers, this.handOvers];
    next.#count('transfers', fewest, most);
    next.#count('escalations', fewest, most);
    next.#count('touches', next.#visits, Infinity);
    next.#count('age', next.#age, age);
    next.#count('waited', event === 'waiting' ? after : 0, event === 'waiting' ? after : until('waiting'));
    if (promise !== undefined) next.#isAbout(event, promise);
    for (const one of ahead) if (one.event === 'breach') next.#isNot(`breached.${one.promise}`);
    if (this.#visits > 0) next.#stays('breached.first_response');
    return next;
  }

  /** Whether this has happened already; of waiting, with the team that has the ticket now. */
  had(occasion: Pick<Occasion, 'event'> & Partial<Occasion>): boolean {
    return this.#happened.has(this.#key(occasion));
  }

  #key({ event, after, promise }: Pick<Occasion, 'event'> & Partial<Occasion>): string {
    return `${event} ${promise ?? after ?? ''} ${event === 'waiting' ? this.handOvers : ''}`;
  }

  /** Handed over to a team, or given another priority, by what was last. */
  moved(team: string, priority: number): void {
    if (team !== this.team) {
      this.handOvers++;
      this.#came = this.#age;
    }
    this.team = team;
    this.priority = priority;
  }

  /** The last occasion is at this moment. */
  isAt({ age, arrived, now }: MomentOfTicket): void {
    const { space } = this.context;
    this.#count('age', age, age);
    for (const [name, isOpen] of [...arrived, ...now]) {
      const fact = space.at(name);
      if (fact >= 0) this.#require(one(fact, 2, isOpen ? 1 : 0));
    }
  }

  /** The box at the last occasion. */
  here({ sides }: Box): Box {
    const place = (fact: number): number => (this.#base >= 0 && changes(this.context, fact) ? this.#base + fact : fact);
    return { sides: sides.map(({ fact, accepts }) => ({ fact: place(fact), accepts })) };
  }

  /** What the last occasion asks is within one of these. */
  isIn(boxes: readonly Box[]): void {
    this.question.anyOf(this.#askable(boxes).map((box) => this.here(box)));
  }

  isOutside(boxes: readonly Box[]): void {
    this.question.exclude(...this.#askable(boxes).map((box) => this.here(box)));
  }

  /** The first of the rows that holds is this one; undefined: none holds. */
  decidedBy(rows: readonly DecisionRow[], row: DecisionRow | undefined): void {
    if (row) this.isIn(row.boxes);
    const before = row ? rows.slice(0, rows.indexOf(row)) : rows;
    this.isOutside(before.flatMap(({ boxes }) => boxes));
  }

  ask(budget: Budget): Region | undefined | 'not decided' {
    return this.question.ask(budget);
  }

  /** A ticket that it can happen to. `team`: where it was first. */
  ticketIn(region: Region, team: string): Record<string, string> {
    return { ...concreteTicket(this.context, this.context.space, region, 'promises'), team };
  }

  /** What keeps the tickets of a region outside of these boxes at the last occasion, in words. */
  told(region: Region, boxes: readonly Box[]): Text {
    const { context } = this;
    const { facts } = context.space;
    const there = facts.map((_, fact) => region[this.here({ sides: [{ fact, accepts: new Uint8Array() }] }).sides[0]!.fact]!);
    return tellTickets(context.space, there, anything, this.#askable(boxes));
  }

  /** A promise made for the ticket, whatever else: for occasions that only such a ticket has. */
  promises(kind: string): number {
    const known = this.#made.get(kind);
    if (known !== undefined) return known;
    const rows = tableFor(this.context, 'promises', kind).rows.filter(({ sound }) => sound);
    const made = this.question.fact(2);
    this.question.decide(
      rows,
      rows.map(({ says }) => (says[kind] === 'none' ? 0 : 1)),
      made,
      0,
    );
    this.#made = new Map([...this.#made, [kind, made]]);
    return made;
  }

  #isAbout(event: string, promise: string): void {
    const { context, question } = this;
    const { space } = context;
    question.require(one(this.promises(promise), 2, 1));
    this.#require(valueSide(context, 'promise', space.valueOf(space.at('promise'), promise)));
    if (event === 'warning' && mapOf(mapOf(context.words)['defaults'])['warn_at'] === undefined)
      question.anyOf(tableFor(context, 'promises', 'warn_at').rows.flatMap(({ boxes }) => boxes));
    const broken = space.at(`breached.${promise}`);
    if (broken < 0) return;
    if (event === 'breach') this.#require(one(broken, 2, 1));
    if (!breaksOnce.includes(promise)) return;
    if (event === 'warning') this.#require(one(broken, 2, 0));
    else if (this.#before >= 0) question.require(one(this.#before + broken, 2, 0));
  }

  #require(side: Box['sides'][number]): void {
    this.question.require(...this.here({ sides: [side] }).sides);
  }

  /** The facts of another occasion: those that change are its own, and follow those of the one before. */
  #beginMoment(): void {
    const { context, question } = this;
    const { facts } = context.space;
    this.#before = this.#base;
    const places = facts.map(({ values }, fact) => question.fact(changes(context, fact) ? values.length : 1));
    this.#base = places[0]!;
    if (this.team !== '') this.#require(valueSide(context, 'team', context.space.valueOf(context.space.at('team'), this.team)));
    if (this.priority >= 0) this.#require(valueSide(context, 'priority', this.priority));
    question.exclude(...barred(context, 'now').map((box) => this.here(box)));
    facts.forEach(({ name, values }, fact) => {
      const broken = name.startsWith('breached.');
      if (this.#before >= 0 && (broken || ['age', 'touches', 'reopens'].includes(name)))
        question.exclude(...neverLess(this.#before + fact, this.#base + fact, values.length));
      if (broken) question.exclude({ sides: [one(this.promises(name.slice(9)), 2, 0), one(this.#base + fact, 2, 1)] });
      if (name === 'waited') question.exclude(...notAbove(facts, fact, context.space.at('age')).map((box) => this.here(box)));
    });
  }

  #isNot(name: string): void {
    const fact = this.context.space.at(name);
    if (fact >= 0) this.#require(one(fact, 2, 0));
  }

  /** What was not so before is not so now. */
  #stays(name: string): void {
    const fact = this.context.space.at(name);
    if (fact < 0 || this.#before < 0) return;
    this.question.exclude({ sides: [one(this.#before + fact, 2, 0), one(this.#base + fact, 2, 1)] });
  }

  /** A fact that is a whole number lies between these, both included. */
  #count(name: string, low: number, high: number): void {
    const fact = this.context.space.at(name);
    if (fact < 0) return;
    this.#require({ fact, accepts: between(this.context.space.facts[fact]!, low, high) });
  }

  /** Where there is no promise, nothing that is asked of one holds. */
  #askable(boxes: readonly Box[]): readonly Box[] {
    const promise = this.context.space.at('promise');
    const about = /^(warning|breach) /.test([...this.#happened.keys()].at(-1) ?? '');
    return about ? boxes : boxes.filter(({ sides }) => sides.every(({ fact }) => fact !== promise));
  }
}
