import type { Box } from '../../schema/tables/index.ts';
import type { Selection } from '../kpi/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { Asked } from './asked.ts';
import { onClock } from './on-clock.ts';
import { select } from './select.ts';

/** What a list of boxes selects in each replication, worked out once a list. */
export class Selector {
  readonly #known = new Map<readonly Box[], Selection[]>();
  readonly #all: Selection[];
  readonly #workedOut = new Map<string, unknown>();
  readonly #onClocks = new Map<number, Selector>();
  readonly tallies: readonly Tallies[];
  readonly model: Model;

  constructor(tallies: readonly Tallies[], model: Model) {
    this.tallies = tallies;
    this.model = model;
    this.#all = tallies.map((one) => select(one, model, []));
  }

  /** The same replications with times counted on a calendar; 0: these. */
  on(clock: number): Selector {
    if (clock === 0) return this;
    let selector = this.#onClocks.get(clock);
    if (!selector) {
      const clocked = this.tallies.map((one) => onClock(one, clock));
      this.#onClocks.set(clock, (selector = new Selector(clocked, this.model)));
    }
    return selector;
  }

  /** The selection of each replication. */
  of({ boxes, threshold, promise }: Pick<Asked, 'boxes' | 'threshold' | 'promise'>): Selection[] {
    const known = boxes.length === 0 ? this.#all : this.#known.get(boxes);
    const selections = known ?? this.tallies.map((one) => select(one, this.model, boxes));
    if (!known) this.#known.set(boxes, selections);
    if (threshold === undefined && !promise) return selections;
    return selections.map((selection) => ({ ...selection, threshold, promise }));
  }

  /** What is worked out of these tickets and visits alone, under its name: once for all selections that keep the same (the one team of a tier, and the tier). */
  once<T>(name: string, selections: readonly Selection[], work: () => T): T {
    const kept = selections.map(({ classes, visits }) => `${classes.join('')} ${visits?.join('') ?? ''}`);
    const key = [name, ...kept].join();
    if (!this.#workedOut.has(key)) this.#workedOut.set(key, work());
    return this.#workedOut.get(key) as T;
  }
}
