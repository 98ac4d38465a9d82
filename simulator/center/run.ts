import type { EventList } from '../engine/index.ts';
import type { Life, Monitor } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import type { Draws } from '../random/index.ts';
import type { OpenNow } from './open-now.ts';

/** What all parts of one replication share. */
export interface Run {
  readonly model: Model;
  readonly decider: Decider;
  readonly life: Life;
  readonly open: OpenNow;
  readonly draws: Draws;
  readonly tell: Monitor;
  readonly events: EventList;
}
