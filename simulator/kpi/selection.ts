import type { PromiseKind } from '../model/index.ts';

/** What a row is about, as masks over one replication's columns: 1 = it counts. */
export interface Selection {
  /** By class: tickets and contacts. */
  readonly classes: Uint8Array;
  /** By visit: waits at teams. Undefined where the row names no team or tier: then contacts count by class. */
  readonly visits: Uint8Array | undefined;
  /** By team: agents and what they cost. */
  readonly teams: Uint8Array;
  /** Service level: position in `model.thresholds`. */
  readonly threshold?: number | undefined;
  /** Promises: only this kind, and only those that this row of `promises` made. */
  readonly promise?: { readonly kind: PromiseKind; readonly row: number | undefined } | undefined;
}
