import type { Box } from '../../schema/tables/index.ts';
import type { Id } from './rulebook.ts';

export type PromiseKind = 'first_response' | 'next_response' | 'update' | 'resolution';

/** A figure that someone asks for by name. */
export interface About {
  readonly kpi: string;
  readonly statistic: 'mean' | 'share' | 'total' | 'p50' | 'p90' | 'p99';
  /** Service level only: position in `thresholds`. */
  readonly threshold: number | undefined;
  /** Promise objectives only: the kind that this row of `promises` makes. */
  readonly promise: { readonly kind: PromiseKind; readonly row: number } | undefined;
  /** Tickets it is about, as boxes over the facts, and in the policy's own words. Empty list: all. */
  readonly boxes: readonly Box[];
  readonly where: Readonly<Record<string, unknown>>;
  /** Calendar on which its times are counted; undefined: day and night. */
  readonly clock: { readonly hours: Id; readonly name: string } | undefined;
}

/** Replications are added until the half-width of this figure's interval is at most so much, of a share or (`relative`) as a part of the value. */
export interface Until extends About {
  readonly halfWidth: number;
  readonly relative: boolean;
  readonly atMost: number;
}

/** What the policy wants of a KPI. Promises with a share make objectives too. */
export interface Objective extends About {
  readonly bound: 'at_least' | 'at_most' | 'above' | 'below';
  readonly target: number;
  /** Share of periods in which it is wanted; undefined: of the mean over them. */
  readonly inShare: number | undefined;
  /** Name of the goal that it serves. */
  readonly goal: string | undefined;
  /** What people read for it, as written; undefined: only what it measures. */
  readonly title: string | Readonly<Record<string, string>> | undefined;
}

/** What a team, or each of its agents, gains where a figure keeps all bounds. */
export interface Incentive extends About {
  readonly bounds: readonly Pick<Objective, 'bound' | 'target'>[];
  readonly each: 'week' | 'month' | 'quarter' | 'year';
  readonly per: 'team' | 'agent';
  /** An amount, or in words. */
  readonly reward: number | string;
  readonly title: Objective['title'];
}
