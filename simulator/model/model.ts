import type { OpenHours, Zone } from '../../schema/calendar/index.ts';
import type { Laws } from '../random/index.ts';
import type { EventRules, Id, NamedByPolicy, PolicyRules, PolicyTeam, Row, Rulebook, Seconds } from './rulebook.ts';
import type { Agents } from './agents.ts';
import type { ExactNumber } from './exact-number.ts';
import type { Retention, Satisfaction } from './feelings.ts';
import type { Incentive, Objective, Until } from './asked-figures.ts';

export type * from './exact-number.ts';
export type * from './rulebook.ts';

/**
 * A policy and a scenario as the simulator runs them: plain data, no functions, no Node, no time-zone database.
 * Built by `compile`; read by the living part, the monitors and the KPIs; never changed.
 */
export interface Model extends Rulebook {
  /** Those of the policy, and the groups of agents. */
  readonly names: Readonly<Record<Named, readonly string[]>>;
  /** Run's start in epoch seconds: every other time counts from it. */
  readonly origin: number;
  /** The policy's time zone over the run. */
  readonly zone: Zone;
  /** Warm-up is [0, from), the window [from, to), follow-up [to, end). */
  readonly window: { readonly from: Seconds; readonly to: Seconds; readonly end: Seconds };
  /** How many times as long work takes with 1, 2, ... contacts at once, as many as any channel allows. */
  readonly stretches: readonly (readonly number[])[];
  /** Opening hours by calendar id; 0 is `always`. */
  readonly hours: readonly OpenHours[];
  readonly laws: Laws;
  readonly channels: readonly Channel[];
  readonly teams: readonly Team[];
  /** Agents of each group are contiguous in `agents`. */
  readonly groups: readonly Group[];
  readonly agents: Agents;
  readonly sources: readonly Source[];
  /** What is open when the run starts. */
  readonly backlog: readonly Opening[];
  readonly rules: Rules;
  /** How customers rate tickets, and which of them stay; undefined: not measured. */
  readonly satisfaction: Satisfaction | undefined;
  readonly retention: Retention | undefined;
  /** `escalation`: after so long one is overdue. */
  readonly limits: { readonly transfers: number; readonly touches: number; readonly escalation: Seconds };
  /** Whether promises are made anew when a ticket's priority changes. */
  readonly redecides: boolean;
  /** Waits (seconds, ascending) at which service level is counted exactly. */
  readonly thresholds: readonly Seconds[];
  /** Values that quantiles are compared with (ascending): how many observations are no larger is counted exactly. */
  readonly quantileTargets: readonly number[];
  readonly objectives: readonly Objective[];
  readonly incentives: readonly Incentive[];
  /** `replications`: as many as run, or with `until` no fewer. */
  readonly experiment: { readonly seed: number; readonly replications: number; readonly until?: Until };
  /** Whether anything is left to chance: where nothing is, one replication says all. */
  readonly chance: boolean;
  readonly currency: string;
}

export type Named = NamedByPolicy | 'group';

export interface Channel {
  readonly live: boolean;
  readonly hours: Id;
  /** What becomes of a contact that comes while the channel is closed: another channel's id, `keep` (it waits, deferred) or `refuse`. A deferred channel keeps. */
  readonly whenClosed: Id | 'keep' | 'refuse';
  /** Contacts of it that an agent holds at the same time, at the most. */
  readonly atOnce: number;
  /** Channels whose live contacts interrupt deferred work on this one. */
  readonly givesWayTo: readonly Id[];
  /** Steps of the menu that whoever comes in by it goes through. */
  readonly menu: number;
  /** Wait in a queue after which a live contact is offered a callback; Infinity: never. */
  readonly callbackAfter: Seconds;
}

export interface Team extends PolicyTeam {
  readonly pick: PickBy;
  /** Live contacts at most in queue and in work together (trunks), and in queue; Infinity: no limit. A deferred contact always finds room. */
  readonly lines: number;
  readonly atMost: number;
  /** What becomes of a live contact that finds no room: another channel's id (it waits for the same team, as that channel is served), or `refuse`. */
  readonly whenFull: Id | 'refuse';
}

/**
 * What is taken from a queue among contacts of one mode and rank of priority: who has waited in it longest (`most_urgent`), whose ticket is oldest, or
 * whose running promise is due first.
 */
export type PickBy = 'most_urgent' | 'oldest' | 'due_first';

export interface Group {
  readonly name: string;
  /** Teams whose queues it serves: outer list in order, inner lists equals. */
  readonly serves: readonly (readonly Id[])[];
  /** Team whose tier and name the group's figures go under. */
  readonly team: Id;
  /** Agents `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Paid seconds within the window (breaks and absences included, and shifts that nobody came for), and what they cost. */
  readonly paid: Seconds;
  readonly cost: number;
  /** What each contact that its agents work on costs beside, once. */
  readonly perContact: number;
}

/** Where arrivals come from. `facts[i]` is the value of fact i for every ticket of the source; -1: it varies, or the mix gives it. Typed, so that it is as fast after it has gone to another thread. */
export type Source = LogSource | RateSource;

interface AnySource {
  readonly facts: Int16Array;
  /** So many times as many come as the source says. */
  readonly volume: number;
  /** Facts that an amount of money is a share of, as exact numbers. */
  readonly numbers: readonly ExactNumber[];
}

/** Tickets of a log. Its rows are those of `arrives`, or, where weeks are drawn, those of the log itself. */
export interface LogSource extends AnySource {
  readonly kind: 'log';
  /** Ascending. Rows before the run's start or after its end are left out. Empty where weeks are drawn. */
  readonly arrives: Float64Array;
  /** Facts that the log's columns give: values by row; -1: left to the mix. */
  readonly columns: readonly { readonly fact: number; readonly values: Int16Array }[];
  /** Key of each row's draws, its place in the log: the same whatever part of the log is replayed. Empty where weeks are drawn. */
  readonly ordinal: Int32Array;
  /** Every ordinal is below this; the c-th copy of a ticket has its ordinal and c times this. */
  readonly ordinals: number;
  /** Whole weeks of the log, of which each replication draws one for each week of the run; undefined: the log is replayed as it is. */
  readonly weeks: LogWeeks | undefined;
  /** Seconds of contact work of the first visit; NaN, or no column: drawn. */
  readonly work: Float64Array | undefined;
  /** Whose ticket each row is (column `customer`), as `ids`; '': not known. */
  readonly customers: readonly string[] | undefined;
  /** How many rows of the log arrived before the run, from the first on. */
  readonly before: number;
  /** What the log itself calls its rows (column `ticket`): of a ticket, the entry at its ordinal modulo their number. For the ticket log only. */
  readonly ids: readonly string[] | undefined;
}

export interface LogWeeks {
  /** Wall clock with which each week of the run begins, and its number: 0 the window's first, 1 the one before it, 2 the one after, ... */
  readonly begins: Float64Array;
  readonly number: Int32Array;
  /** Rows of the log's week w: `rows[first[w]]` to `rows[first[w + 1]]` (exclusive), each so many seconds of the wall clock `into` its week. */
  readonly first: Int32Array;
  readonly rows: Int32Array;
  readonly into: Float64Array;
  /** Rows of the whole log: the ordinal of a row in week n is row + n times this. */
  readonly logged: number;
}

/** A Poisson process whose rate is constant between `starts[i]` and `starts[i + 1]` (the last until the run's end), but for its level. */
export interface RateSource extends AnySource {
  readonly kind: 'rate';
  readonly starts: Float64Array;
  readonly perSecond: Float64Array;
  /** Undefined: the level is always the same. */
  readonly level: Level | undefined;
}

/** How many come differs from day to day or from week to week: by a factor of mean 1, drawn in each replication. */
export interface Level {
  readonly law: Id;
  /** Key of its draws: sources of one key meet the same good and bad days. */
  readonly thing: number;
  /** When each level begins, the first at the run's start; and the index of its draw. */
  readonly starts: Float64Array;
  readonly index: Int32Array;
}

/** Tickets that are open when the run starts: listed in a log, or counted. */
export interface Opening {
  /** Facts of its tickets; a log's `arrives` are not after the run's start. Of a counted one nobody comes in the run. */
  readonly source: Source;
  readonly count: number;
  /** Law of a counted ticket's age at the run's start; -1: it comes just then. */
  readonly age: Id;
  /** Team that has them; -1: as the routing says. */
  readonly team: Id;
}

/** The policy's tables and the scenario's. In each only the rows are left that speak of the thing; the first row that holds decides it. */
export interface Rules extends PolicyRules {
  /** Rows of the event `unresolved`, the one that is acted on: where the ticket goes. */
  readonly unresolved: EventRules['to'];
  /** For each fact that a mix gives (position in `facts`), its table. `key`: a 24-bit hash of the fact's name, the index of its draws: a fact more moves no other's. */
  readonly mix: readonly { readonly fact: number; readonly key: number; readonly rows: readonly Row<Mix>[] }[];
  /** Of one step of a menu. */
  readonly menu: readonly Row<{ readonly time: number; readonly leaves: number }>[];
  readonly selfService: readonly Row<{ readonly tries: number; readonly solves: number; readonly time: number }>[];
  readonly handling: readonly Row<number>[];
  /** What part of the handling is left where one of the policy's workflows is followed. */
  readonly savings: readonly Row<number>[];
  readonly wrapUp: readonly Row<number>[];
  /** Shares of solved and of needs_customer; the rest is unresolved. */
  readonly outcome: readonly Row<{ readonly solved: number; readonly needsCustomer: number }>[];
  readonly replies: readonly Row<{ readonly time: number; readonly closeAfter: Seconds }>[];
  readonly patience: readonly Row<{ readonly time: number; readonly leavesAtOnce: number }>[];
  readonly retries: readonly Row<{ readonly share: number; readonly time: number; readonly keepsPatience: boolean }>[];
  /** Shares who accept. */
  readonly callbacks: readonly Row<number>[];
  readonly reopening: readonly Row<{ readonly share: number; readonly time: number }>[];
  /** Shares who ask for someone higher, at each visit. */
  readonly asking: readonly Row<number>[];
  /** Shares who answer a survey. */
  readonly answering: readonly Row<number>[];
  readonly handover: readonly Row<{ readonly summary: number; readonly reading: number }>[];
  /** Work of who approves a compensation. */
  readonly approval: readonly Row<number>[];
  /** Of a contact beside others: a number of the model's `stretches`. */
  readonly concurrency: readonly Row<number>[];
}

/** Shares of the fact's values, cumulative; or a law for a number, whose draw is then cut into the fact's values. */
export type Mix = { readonly cumulative: readonly number[] } | { readonly law: number };
