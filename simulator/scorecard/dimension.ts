import type { KpiRow, Policy } from '../../schema/index.ts';
import type { Bilingual } from '../kpi/index.ts';
import type { Level } from './bands.ts';

/** What levels are judged on: the policy, and the figures of a result. */
export interface Subject {
  readonly policy: Policy;
  readonly kpis: readonly KpiRow[];
}

/** The lowest and the highest level that the evidence allows. */
export type Levels = readonly [Level, Level];

/** A figure with the band that it lies in, or something that the policy says, and the levels that it allows. */
export interface Evidence {
  readonly figure?: KpiRow;
  readonly says: Bilingual;
  readonly levels: Levels;
  /** What it would be one level up; undefined: it is at its best. */
  readonly better?: Bilingual | undefined;
}

export interface Judged {
  readonly levels: Levels;
  /** The one that decides first; what is no better than the level itself has to get better for the next one. */
  readonly evidence: readonly Evidence[];
}

/** Why nothing can be said. */
export interface NotJudged {
  readonly because: Bilingual;
}

export type DimensionId = 'response_times' | 'resolution_times' | 'quality' | 'accessibility' | 'self_service' | 'proactivity' | 'delight';

/** One of the seven dimensions of the scorecard. */
export interface Dimension {
  readonly id: DimensionId;
  readonly title: Bilingual;
  /** It rests on figures that are assumed, not simulated. */
  readonly assumed?: true;
  /** What moves it up, whatever its level. */
  readonly how: Bilingual;
  judge(subject: Subject): Judged | NotJudged;
}
