import type { CompensationRow, EscalationRow } from '../../../schema/index.ts';
import type { promised } from '../../../schema/tables/index.ts';
import type { DurationPart } from '../duration-parts.ts';

export type Bound = 'above' | 'at_least' | 'below' | 'at_most';
export type Event = EscalationRow['event'];
export type Promised = (typeof promised)[number];

/** What a condition asks of one fact, with its values as people read them. */
export interface Clause {
  readonly fact: string;
  /** Title of a fact of the policy's own; of ours none. */
  readonly own?: string | undefined;
  readonly not: boolean;
  readonly said: string;
}

/** How values are written. Texts that go in are isolated already. */
export interface ValueWords {
  readonly language: 'en' | 'ar';
  readonly direction: 'ltr' | 'rtl';
  /** For Intl: Latin digits and the Gregorian calendar in both languages. */
  readonly locale: string;
  /** `after`: in the case that follows a preposition (Arabic: the dual). */
  readonly duration: (parts: readonly DurationPart[], after: boolean) => string;
  readonly businessDays: (count: number, after: boolean) => string;
  /** As often as that: "every business day". */
  readonly every: (of: { readonly parts: readonly DurationPart[] } | { readonly businessDays: number }) => string;
  /** `text` is the number as shown. */
  readonly money: (amount: number, text: string, currency: string | undefined) => string;
  readonly quoted: (text: string) => string;
  /** Whether a title stands in quotes within a sentence: of facts, by their nature, or by how the title is written. */
  readonly needsQuotes: (fact: string, title: string) => boolean;
  readonly bound: (bound: Bound, value: string) => string;
  /** Of the ordered names: grade, priority, tier. */
  readonly order: (fact: 'grade' | 'priority' | 'tier', bound: Bound, name: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly days: (first: string, last: string) => string;
  readonly everyDay: string;
  readonly hours: (from: string, to: string, overMidnight: boolean) => string;
  readonly allDay: string;
  readonly closed: string;
  readonly always: string;
  readonly own: Readonly<Record<string, string>>;
}

/** Which requests something is about. */
export interface PhraseWords {
  readonly all: string;
  readonly others: string;
  /** Where a table decides several things: all requests, for what no row above has said. */
  readonly rest: string;
  /** One list for each condition of which any will do. */
  readonly requests: (conditions: readonly (readonly Clause[])[], event: Event | undefined) => string;
}

/** What the sections say. Functions take texts that are written and isolated already. */
export interface SectionWords {
  readonly audience: Readonly<Record<'public' | 'internal', string>>;
  readonly contents: string;
  /** A sentence: its first letter and its full stop. */
  readonly sentence: (text: string) => string;
  /** What holds for whom. */
  readonly for: (whom: string, says: string) => string;
  readonly semicolon: string;
  /** Several things that happen, as one sentence. */
  readonly clauses: (texts: readonly string[]) => string;
  readonly comma: string;
  readonly colon: (name: string, says: string) => string;
  readonly about: {
    readonly version: string;
    readonly effective: string;
    readonly reviewed: string;
    readonly review: string;
    readonly every: (time: string, next: string | undefined) => string;
    readonly owner: string;
    readonly currency: string;
  };
  readonly goals: { readonly title: string; readonly servedBy: (what: string) => string; readonly standards: string };
  readonly channels: {
    readonly title: string;
    readonly mode: Readonly<Record<'live' | 'deferred', string>>;
    readonly open: (hours: string) => string;
    readonly openAlways: string;
    readonly closed: { readonly keep: string; readonly refuse: string; readonly other: (channel: string) => string };
    readonly menu: (steps: number) => string;
    readonly callback: (time: string) => string;
    readonly atOnce: (count: number) => string;
    readonly givesWay: (channels: string) => string;
    /** What cannot come by this channel: "requests about Complaints". */
    readonly notFor: (requests: string) => string;
  };
  readonly hours: {
    readonly title: string;
    readonly zone: (zone: string) => string;
    readonly day: string;
    readonly open: string;
    readonly closedDays: string;
    readonly exception: (title: string | undefined, period: string) => string;
    readonly occasion: string;
    readonly date: string;
  };
  readonly promises: {
    readonly title: string;
    readonly order: string;
    readonly clock: (hours: string) => string;
    readonly clockAlways: string;
    readonly pause: (states: string) => string;
    readonly noPause: string;
    readonly businessDay: string;
    readonly warning: (share: string) => string;
    readonly whenRaised: Readonly<Record<'keep' | 'redecide', string>>;
    readonly kind: Readonly<Record<Promised, string>>;
    readonly within: (time: string) => string;
    readonly share: (share: string) => string;
    readonly countedIn: (hours: string) => string;
    readonly countedAlways: string;
    readonly none: string;
    readonly clockTerm: string;
    readonly pauseTerm: string;
    readonly warningTerm: string;
    readonly holdsFor: (requests: string) => string;
    readonly restBelow: string;
    readonly urgency: string;
    readonly state: Readonly<Record<'waiting_for_customer' | 'waiting_for_approval', string>>;
  };
  readonly events: {
    /** As a heading: "If we miss a promised time". */
    readonly when: (event: Event, time: string | undefined) => string;
  };
  readonly escalation: {
    readonly title: string;
    readonly order: string;
    readonly team: (team: string | undefined) => string;
    readonly up: Readonly<Record<'public' | 'internal', string>>;
    readonly stay: string;
    readonly raise: string;
    readonly priority: (priority: string) => string;
    readonly tellCustomer: string;
    readonly tell: (teams: string) => string;
    readonly consult: (teams: string) => string;
  };
  readonly compensation: {
    readonly title: string;
    readonly order: string;
    readonly give: (gift: CompensationRow['give'], worth: string | undefined) => string;
    readonly worth: (amount: string) => string;
    readonly part: (share: string, of: string, atMost: string | undefined) => string;
    readonly approval: (tier: string) => string;
  };
  readonly contact: { readonly title: string; readonly owner: (owner: string) => string; readonly ways: (channels: string) => string };
  readonly internal: InternalWords;
}

/** What stands in the internal document only. */
export interface InternalWords {
  readonly terms: {
    readonly title: string;
    readonly segments: string;
    readonly topics: string;
    readonly topic: string;
    readonly grade: string;
    readonly facts: string;
    readonly fact: string;
    readonly values: string;
    readonly type: Readonly<Record<'money' | 'number' | 'share' | 'duration' | 'yes_no', string>>;
    readonly unknown: (value: string) => string;
  };
  readonly selfService: { readonly title: string; readonly offer: (offer: string) => string; readonly none: string };
  readonly priorities: {
    readonly title: string;
    readonly get: (priority: string) => string;
    readonly order: string;
    readonly credit: (time: string) => string;
  };
  readonly routing: {
    readonly title: string;
    readonly to: (team: string) => string;
    readonly overflow: (time: string, team: string) => string;
  };
  readonly teams: {
    readonly title: string;
    readonly tiers: string;
    readonly level: (level: number) => string;
    readonly mayGive: (amount: string) => string;
    readonly mayGiveNothing: string;
    readonly approval: string;
    readonly tier: (tier: string) => string;
    readonly takesAll: string;
    readonly takes: (requests: string) => string;
    readonly up: (teams: string, count: number) => string;
    readonly outsourced: string;
    readonly pick: Readonly<Record<'most_urgent' | 'oldest' | 'due_first', string>>;
  };
  readonly limits: {
    readonly title: string;
    readonly transfers: (count: number) => string;
    readonly touches: (count: number) => string;
    readonly escalation: (time: string) => string;
    readonly per: Readonly<Record<'ticket' | 'customer' | 'policy', string>>;
    readonly each: Readonly<Record<'day' | 'week' | 'month' | 'quarter' | 'year', string>>;
    readonly given: (per: string, amount: string, then: 'stop' | 'approve') => string;
  };
  readonly surveys: { readonly title: string; readonly ask: (share: string) => string; readonly askAll: string; readonly none: string };
  readonly workflows: { readonly title: string };
  readonly objectives: {
    readonly title: string;
    readonly wanted: (figure: string, about: string | undefined, target: string) => string;
    readonly within: (time: string) => string;
    /** Behind the bound: "at most 9 hours in 90% of cases". */
    readonly statistic: Readonly<Record<'mean' | 'share' | 'total' | 'p50' | 'p90' | 'p99', string>>;
    readonly inShare: (share: string) => string;
    readonly kpi: Readonly<Record<string, string>>;
  };
  readonly incentives: {
    readonly title: string;
    readonly each: Readonly<Record<'week' | 'month' | 'quarter' | 'year', string>>;
    readonly per: Readonly<Record<'agent' | 'team', string>>;
    readonly reward: (wanted: string, each: string, per: string, reward: string) => string;
  };
  readonly practices: {
    readonly title: string;
    readonly dimension: Readonly<Record<string, string>>;
    readonly practice: Readonly<Record<string, string>>;
  };
  readonly never: { readonly title: string; readonly lead: string };
}

export interface Words {
  readonly values: ValueWords;
  readonly phrases: PhraseWords;
  readonly sections: SectionWords;
}
