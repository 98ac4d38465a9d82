import { Center } from '../../../simulator/center/index.ts';
import type { Life, Ticket } from '../../../simulator/life/index.ts';
import type { Model } from '../../../simulator/model/index.ts';
import { Recorder } from '../../../simulator/monitor/index.ts';
import { Silent } from '../../../simulator/monitor/silent.ts';
import { modelOf } from '../../support/simulation.ts';
import { figuresOf } from './figures.ts';
import type { Kind } from './lines.ts';
import { fitLines } from './lines.ts';
import type { Case } from './log.ts';
import { textsOf } from './texts.ts';
import { weigh } from './weigh.ts';

/** The figures of each replication, and of all their tickets and waits together, which are the prediction. */
export interface Said {
  readonly each: readonly (readonly number[])[];
  readonly pooled: readonly number[];
}

/** What Mizan says of `cases`, fitted on others. Of the cases foretold, only the first change is read. */
export function predict(fitted: readonly Case[], cases: readonly Case[], kind: Kind): Said {
  const weighed = weigh(fitted);
  const model = modelOf(textsOf(cases, weighed, fitLines(weighed, kind)));
  const watchers = Array.from({ length: model.experiment.replications }, (_, replication) => {
    const center = new Center(model, model.experiment.seed, replication);
    const watcher = new Watcher(center.life, model);
    center.run(new Recorder(center.life, model, center.decider, replication), watcher);
    return watcher;
  });
  return {
    each: watchers.map(({ ways, waits }) => figuresOf(ways, waits)),
    pooled: figuresOf(
      watchers.flatMap(({ ways }) => ways),
      watchers.flatMap(({ waits }) => waits),
    ),
  };
}

/** Notes waits in lines, and the tiers that tickets come to. */
class Watcher extends Silent {
  readonly waits: [tier: number, wait: number][] = [];
  readonly ways: [first: number, highest: number][] = [];
  readonly #life: Life;
  readonly #stations: readonly { line: boolean; tier: number }[];
  readonly #way: [number, number][] = [];

  constructor(life: Life, model: Model) {
    super();
    this.#life = life;
    this.#stations = model.names.team.map((name) => ({
      line: name.startsWith('line'),
      tier: name.startsWith('desk') ? 0 : Number(name.split('_')[1]),
    }));
  }

  override queued({ slot, team, visit }: Ticket): void {
    const { tier } = this.#stations[team]!;
    if (visit <= 1) this.ways.push((this.#way[slot] = [tier, tier]));
    else this.#way[slot]![1] = Math.max(this.#way[slot]![1], tier);
  }

  override started({ team, queued }: Ticket): void {
    const { line, tier } = this.#stations[team]!;
    if (line) this.waits.push([tier, this.#life.now - queued]);
  }
}
