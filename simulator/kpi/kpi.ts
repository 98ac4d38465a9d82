import type { Tallies, TallySketches, TimeSketches } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { Ratio } from './ratio.ts';
import type { Selection } from './selection.ts';

/** What a figure can be asked by. */
export type Dimension = 'channel' | 'topic' | 'tier' | 'team' | 'segment' | 'priority';

/** Dimensions in the order in which results list them. */
export const dimensions: readonly Dimension[] = ['channel', 'topic', 'tier', 'team', 'segment', 'priority'];

export type Statistic = 'mean' | 'share' | 'total' | 'p50' | 'p90' | 'p99';

/** A text in the two languages of the report. */
export interface Bilingual {
  readonly en: string;
  readonly ar: string;
}

/** Of sketches by class or by visit the rows that the mask keeps. */
export interface KeptSketches {
  readonly rows: TallySketches;
  readonly mask: Uint8Array;
}

/** A key performance indicator: what it is called, what it means, and how it is read off one replication's tallies. */
export interface Kpi {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: 'seconds' | 'share' | 'count' | 'money';
  readonly better: 'more' | 'less' | 'neither';
  /** Looked up when a first figure raises a question: reports show it on demand, after the others. */
  readonly detail?: true;
  /**
   * It comes out of coefficients that the scenario assumes, and of no measurement: why, in a sentence. Wherever a figure of it is shown it is marked so
   * (`titleShown`).
   */
  readonly assumed?: Bilingual;
  /** The numerator sums how likely something is, and counts nothing. */
  readonly sumsChances?: true;
  /** Results list it only of such models: elsewhere it says nothing. An objective may ask for it all the same. */
  readonly listedIf?: (model: Model) => boolean;
  /** What it means to a manager, with its definition named where the field has several. */
  readonly sentence: Bilingual;
  readonly formula: Bilingual;
  /** Between which its value lies for certain; left out: 0, and of a share 1. */
  readonly bounds?: readonly [least: number, most: number];
  /** The first is the one meant where none is said. */
  readonly statistics: readonly Statistic[];
  /** By which results list it; an objective may ask by others too. */
  readonly by: readonly Dimension[];
  /**
   * What one observation is. It decides what a team's row means: tickets first routed to it, waits at it, or time of the agents it lists.
   * Observations are counted by the denominator, except where there is one a window (a total, a time average).
   */
  readonly observes: 'tickets' | 'contacts' | 'agents';
  readonly onePerWindow: boolean;
  /** Asked for each of the model's waiting-time thresholds (the service levels). */
  readonly perThreshold?: true;
  /**
   * Waits: over live and deferred channels together they mix seconds with hours, so of these statistics the channels are shown before their total.
   * Of the wait itself what is usual, not the mean, which a few long ones carry away.
   */
  readonly byChannelFirst?: readonly Statistic[];
  /** Asked for each kind of promise and each row of `promises` as well. */
  readonly perPromise?: true;
  /** Numerator and denominator in one replication: a value over replications is the ratio of their sums, never a mean of ratios. */
  measure(tallies: Tallies, model: Model, of: Selection): Ratio;
  /** The observations themselves, for quantiles: of which sketches which rows, of the times that ended (`tallies.sketches`) or of those still running (`tallies.running`). */
  sketches?(times: TimeSketches, of: Selection): readonly KeptSketches[];
  /** Observations that the run's end left without an answer, and the code of the note that says so. */
  readonly unknown?: { readonly note: 'undecided' | 'open-tickets'; count(tallies: Tallies, of: Selection, model: Model): number };
}
