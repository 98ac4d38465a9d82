import { EventHeap } from '../engine/index.ts';
import type { EventList } from '../engine/index.ts';
import type { Life, Monitor } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import type { Draws } from '../random/index.ts';
import { OpenNow } from './open-now.ts';

/** What all parts of one replication share. A class, because V8 loses the field types of an object literal that is created at two places. */
export class Run {
  readonly model: Model;
  readonly decider: Decider;
  readonly life: Life;
  readonly open: OpenNow;
  readonly draws: Draws;
  readonly tell: Monitor;
  readonly events: EventList;

  constructor(model: Model, decider: Decider, life: Life, draws: Draws, tell: Monitor) {
    this.model = model;
    this.decider = decider;
    this.life = life;
    this.open = new OpenNow(life, model.hours);
    this.draws = draws;
    this.tell = tell;
    this.events = new EventHeap();
  }
}
