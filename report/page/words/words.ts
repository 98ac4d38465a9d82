import type { Check, KpiRow, JudgedObjective as Objective, Result, Statistic } from '../../../schema/index.ts';
import type { AssessedWords } from './assessed-words.ts';

export type Language = 'en' | 'ar';
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day';
export type Verdict = Result['verdict'];
export type NoteCode = 'nothing-to-measure' | 'too-few' | 'one-replication' | 'undecided' | 'open-tickets';

/**
 * All that the page says of itself, in one language. Functions take texts that are formatted already; where a text of the policy's or a
 * number goes into a sentence, the caller has isolated it (dom.ts).
 */
export interface Words extends AssessedWords {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  /** For Intl: Latin digits and the Gregorian calendar in both languages. */
  readonly locale: string;
  readonly otherLanguage: { readonly lang: Language; readonly name: string };

  readonly brand: string;
  readonly brandLine: string;
  readonly theme: { readonly label: string } & Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly print: string;
  readonly save: string;
  readonly copy: string;
  readonly copyText: string;
  readonly copied: string;
  readonly contents: string;
  readonly madeBy: (version: string) => string;
  readonly noResult: string;

  /** `n` is the number that `text` shows; `after`: the case after a preposition. */
  readonly time: (unit: TimeUnit, n: number, text: string, after: boolean) => string;
  readonly timeShort: (unit: TimeUnit, text: string) => string;
  readonly timeAnd: (first: string, second: string) => string;
  readonly percent: (text: string) => string;
  readonly points: (n: number, text: string) => string;
  readonly range: (low: string, high: string) => string;
  /** Numbers from `from` on, and less than `under`; one of the two at least. */
  readonly span: (from: string | undefined, under: string | undefined) => string;
  readonly or: (texts: readonly string[]) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly quoted: (text: string) => string;
  readonly not: (text: string) => string;
  readonly onClock: (calendar: string) => string;
  /** That it came while a calendar was open, which may be called `Office hours` or `At night`. */
  readonly arrivedDuring: (calendar: string) => string;
  readonly bound: (bound: Objective['bound'], value: string) => string;

  readonly period: (first: string, last: string) => string;
  readonly runs: (n: number, text: string) => string;

  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly verdictLine: {
    /** Of a result whose replications the user stopped. */
    partial(run: string, asked: string): string;
    /** One replication alone has no intervals. */
    partialOne(asked: string): string;
    readonly label: string;
    readonly missed: (what: string, value: string, gap: string, target: string, under: boolean) => string;
    readonly met: (what: string, value: string, gap: string, target: string) => string;
    readonly metAll: (count: number, what: string, value: string, gap: string, target: string) => string;
    readonly open: (what: string, value: string, target: string) => string;
    inconclusive: (what: string, value: string, target: string) => string;
    /** Without an interval: `one` replication, or too few in which there was something to measure. */
    readonly untold: (what: string, value: string, target: string, one: boolean) => string;
    readonly unmeasured: (what: string) => string;
    readonly none: string;
    readonly sure: (level: string, low: string, high: string) => string;
    readonly certain: string;
    readonly tally: (n: number, text: string, verdict: Objective['verdict']) => string;
  };

  readonly objectives: {
    readonly title: string;
    readonly lead: (level: string) => string;
    readonly target: string;
    readonly interval: string;
    /** In which share of the replications: of weeks, or of periods of another length. */
    readonly reached: (weeks: boolean, share: string) => string;
    /** Where it is wanted in a share of periods: how many met it, how sure that share is, and how many replications would settle it. */
    readonly inShare: (weeks: boolean, met: string, of: string, wanted: string) => string;
    readonly shareSure: (weeks: boolean, level: string, low: string, high: string) => string;
    readonly enough: (n: string) => string;
    readonly observed: (n: number, text: string) => string;
    readonly none: string;
  };

  readonly kpis: {
    readonly title: string;
    readonly lead: string;
    readonly by: string;
    readonly total: string;
    readonly all: string;
    /** A total over live and deferred channels: its name below its channels', and what it mixes. */
    readonly allChannels: string;
    readonly mixes: (deferred: readonly string[]) => string;
    /** Of a live channel whose waits replies to open tickets carry away. */
    readonly withReplies: string;
    readonly find: string;
    readonly findHint: string;
    readonly more: (n: number, text: string) => string;
    readonly empty: string;
    /** Printed above the table, where the filter itself is not. */
    readonly filtered: (find: string) => string;
    readonly figure: string;
    readonly value: string;
    readonly interval: (level: string) => string;
    readonly spread: (weeks: boolean) => string;
    readonly spreadShort: (weeks: boolean) => string;
    readonly spreadHelp: (weeks: boolean) => string;
    readonly count: string;
    readonly key: string;
    readonly within: (duration: string) => string;
    readonly noInterval: string;
    /** Instead of an interval whose ends are the same. */
    readonly constant: string;
  };
  readonly statistic: Readonly<Record<Statistic, string>>;
  readonly dimension: Readonly<Record<string, string>>;
  /** Names that are ours where a policy's would stand. */
  readonly own: Readonly<Record<string, string>>;
  /** Why a value is missing, or what to know of it: in its place, and in full. */
  readonly note: Readonly<Record<NoteCode, { readonly short: string; readonly full: string }>>;

  readonly charts: {
    readonly title: string;
    readonly table: string;
    readonly hour: string;
    readonly day: string;
    readonly none: string;
    readonly arrivals: {
      readonly title: string;
      readonly line: (weeks: boolean) => string;
      readonly arrived: string;
      readonly answered: string;
    };
    readonly waiting: {
      readonly title: string;
      readonly line: string;
      readonly from: string;
      readonly to: string;
      readonly longer: string;
      readonly share: string;
      readonly contacts: string;
      readonly of: (n: number, text: string) => string;
    };
    readonly occupancy: {
      readonly title: string;
      readonly line: string;
      readonly team: string;
      readonly share: string;
    };
  };

  readonly checks: {
    readonly title: string;
    readonly lead: string;
    readonly id: Readonly<Record<Check['id'], string>>;
    readonly passed: string;
    readonly failed: string;
    readonly alarm: string;
    readonly start: string;
    readonly about: string;
    readonly running: (elapsed: string, share: string) => string;
    readonly same: (n: number, text: string, elapsed: string) => string;
    readonly differ: (n: number, text: string, of: string) => string;
    readonly here: string;
    readonly there: string;
    readonly figure: string;
    readonly broke: (message: string) => string;
  };
  readonly notes: { readonly title: string; readonly lead: string; readonly none: string };
  readonly provenance: {
    readonly title: string;
    readonly lead: string;
    readonly scenario: string;
    readonly policy: string;
    readonly window: string;
    readonly warmUp: string;
    readonly followUp: string;
    readonly zone: string;
    readonly seed: string;
    readonly replications: string;
    readonly stopped: Readonly<Record<Result['replications']['stopped'], string>>;
    readonly version: string;
    readonly zoneData: string;
    readonly format: string;
    readonly files: string;
    readonly hash: string;
    readonly command: string;
    readonly commandLead: string;
  };
  readonly glossary: { readonly title: string; readonly lead: string; readonly formula: string };
}

/** Whether the page has words of its own for a note's code. */
export function isNoteCode(words: Words, code: KpiRow['note']): code is NoteCode {
  return code !== undefined && Object.hasOwn(words.note, code);
}
