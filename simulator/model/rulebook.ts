import type { Box, Fact } from '../../schema/tables/index.ts';

/** Seconds from the run's start, or a length of time. */
export type Seconds = number;
/** Number of a thing in its list of names; -1: none. */
export type Id = number;

/**
 * A policy ready to decide tickets: its tables, and the facts that they are decided over. Plain data, of the policy alone; a `Model` is one with the
 * world around it. Read by `decideArrival` and `decideEvent`.
 */
export interface Rulebook {
  /** Names by id, in the order in which the policy declares them. `tier` is ordered by level, `priority` by rank (most urgent first). `promise`: rows of `promises`, by their names. */
  readonly names: Readonly<Record<NamedByPolicy, readonly string[]>>;
  /** Every fact that a ticket's vector of facts holds, in order. */
  readonly facts: readonly Fact[];
  /** Positions in `facts` of those that are set or grouped by; -1: no such fact. */
  readonly factAt: Readonly<Record<OwnFact, number>>;
  /** Calendars whose openness at arrival is a fact: position in `facts`, calendar id. The same for `now` at an event. */
  readonly arrivedFacts: readonly { readonly fact: number; readonly hours: Id }[];
  readonly nowFacts: readonly { readonly fact: number; readonly hours: Id }[];
  /** Grade of each topic, as a value of the fact `grade`; -1: not graded. */
  readonly gradeOfTopic: readonly number[];
  readonly priorities: readonly { readonly rank: number; readonly credit: Seconds }[];
  /** By id, the lowest level first; ids are those of `names.tier`. `mayGive`: what the tier gives without asking. */
  readonly tiers: readonly { readonly level: number; readonly mayGive: number }[];
  readonly teams: readonly PolicyTeam[];
  readonly rules: PolicyRules;
  /** Caps on what is given in compensation. */
  readonly caps: readonly Cap[];
  /** Decimals of the policy's currency. */
  readonly decimals: number;
}

/** What is given at most. */
export interface Cap {
  readonly per: 'ticket' | 'customer' | 'policy';
  /** Time that it counts over, by the policy's clock; undefined: all time. */
  readonly each: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
  readonly atMost: number;
  /** Above it the next tier up is asked; else it is the end. */
  readonly approve: boolean;
}

export type NamedByPolicy = 'channel' | 'topic' | 'segment' | 'priority' | 'tier' | 'team' | 'offer' | 'promise';
export type OwnFact =
  | 'channel'
  | 'came_by'
  | 'topic'
  | 'grade'
  | 'segment'
  | 'language'
  | 'priority'
  | 'offer'
  | 'team'
  | 'tier'
  | 'promise'
  | 'transfers'
  | 'touches';

export interface PolicyTeam {
  readonly tier: Id;
  /** Where `tier: up` goes: the first that takes the ticket. */
  readonly up: readonly Id[];
  /** Tickets it takes: any of the boxes; empty list of conditions = everything. */
  readonly takes: readonly Box[];
}

/** A row of a decision table: it holds if any of its boxes does. */
export interface Row<Says> {
  /** Its name, or its position from 1. */
  readonly name: string;
  /** Its position from 0 among all rows of its section, those included that do not speak of the thing. */
  readonly position: number;
  readonly boxes: readonly Box[];
  readonly says: Says;
}

/** The policy's tables, each reduced to the rows that speak of the thing; the first row that holds decides it. */
export interface PolicyRules {
  readonly priority: readonly Row<Id>[];
  /** -1: deliberately none. */
  readonly offer: readonly Row<Id>[];
  readonly routing: readonly Row<{ readonly team: Id; readonly overflow: readonly Overflow[] }>[];
  readonly firstResponse: readonly Row<Promise>[];
  readonly nextResponse: readonly Row<Promise>[];
  readonly update: readonly Row<Promise>[];
  readonly resolution: readonly Row<Promise>[];
  readonly clock: readonly Row<Id>[];
  /** States in which the promises' clock stands still. */
  readonly pause: readonly Row<readonly string[]>[];
  /** Part of a promise's time after which its warning is given. */
  readonly warnAt: readonly Row<number>[];
  /** Where no row speaks. `defaultWarnAt` undefined: no warning. */
  readonly defaultClock: Id;
  readonly defaultPause: readonly string[];
  readonly defaultWarnAt: number | undefined;
  readonly workflows: readonly Row<string>[];
  readonly events: readonly EventRules[];
}

export interface Overflow {
  readonly after: Seconds;
  readonly team: Id;
}

/** The rows of one event (and one `after`), of all event tables. */
export interface EventRules {
  readonly event: EventName;
  /** Seconds in the queue or since arrival, for `waiting` and `aging`. */
  readonly after: Seconds | undefined;
  /** Where the ticket goes: `up`, `stay`, or a team's id. */
  readonly to: readonly Row<Id | 'up' | 'stay'>[];
  readonly priority: readonly Row<Id | 'raise'>[];
  /** Names of teams, or `customer`. */
  readonly notify: readonly Row<readonly string[]>[];
  readonly consult: readonly Row<readonly string[]>[];
  readonly give: readonly Row<Compensation>[];
  /** The part of tickets that is asked; 0: deliberately nobody. */
  readonly ask: readonly Row<number>[];
}

export type EventName = 'unresolved' | 'asked' | 'warning' | 'breach' | 'waiting' | 'aging' | 'reopened' | 'escalation_closed' | 'closed';

export interface Compensation {
  readonly give: string;
  /** In the policy's currency, or a part of a money fact; undefined: it costs nothing. */
  readonly amount: number | { readonly share: number; readonly of: number; readonly atMost: number } | undefined;
  /** The tier that must approve, whatever the amount; -1: as the tiers' `may_give` say. */
  readonly approval: Id;
}

/** `none`: deliberately no promise. `within` in seconds of the clock, or `businessDays`; `clock` -1: as the table's clock rows say. */
export type Promise =
  | 'none'
  | {
      readonly row: number;
      readonly within: Seconds;
      readonly businessDays: number;
      readonly clock: Id;
      readonly share: number | undefined;
    };
