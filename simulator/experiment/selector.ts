import type { Box } from '../../schema/tables/index.ts';
import type { Selection } from '../kpi/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { Asked } from './asked.ts';
import { Sketch } from '../stats/index.ts';
import { onClock } from './on-clock.ts';
import { select } from './select.ts';

/** What a list of boxes selects in each replication, worked out once a list. */
export class Selector {
  readonly #known = new Map<readonly Box[], Selection[]>();
  readonly #all: Selection[];
  /** What is worked out of tickets and visits alone, by its name: of each selection, and of those that keep the same. */
  readonly #workedOut = new Map<readonly Selection[], Map<string, unknown>>();
  readonly #ofTheSame = new Map<string, Map<string, unknown>>();
  readonly #onClocks = new Map<number, Selector>();
  readonly tallies: readonly Tallies[];
  readonly model: Model;
  /** Of times that ended, and that had not. Taken up again for each replication of each figure: to make room for counts takes longer than to count. */
  readonly ended: Sketch;
  readonly running: Sketch;

  constructor(tallies: readonly Tallies[], model: Model) {
    this.tallies = tallies;
    this.model = model;
    this.ended = new Sketch(model.quantileTargets);
    this.running = new Sketch(model.quantileTargets);
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

  /** Works something out of these tickets and visits alone, under its name: once for all selections that keep the same (the one team of a tier, and the tier). */
  once<T>(name: string, selections: readonly Selection[], work: () => T): T {
    let known = this.#workedOut.get(selections);
    if (!known) this.#workedOut.set(selections, (known = this.#knownOf(selections)));
    if (!known.has(name)) known.set(name, work());
    return known.get(name) as T;
  }

  #knownOf(selections: readonly Selection[]): Map<string, unknown> {
    const kept = selections.map(({ classes, visits }) => `${classes.join('')} ${visits?.join('') ?? ''}`).join();
    const known = this.#ofTheSame.get(kept) ?? new Map<string, unknown>();
    this.#ofTheSame.set(kept, known);
    return known;
  }
}
