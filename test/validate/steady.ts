import { Center } from '../../simulator/center/index.ts';
import type { Monitor } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { modelOf } from '../support/simulation.ts';
import type { Texts } from '../support/simulation.ts';
import { splitUnit } from './cases.ts';
import type { Case } from './cases.ts';
import { estimate } from './estimate.ts';
import type { Part, Question } from './estimate.ts';
import { figureOf } from './figures.ts';
import type { Study } from './study.ts';

/** How a case is said: in words that tell it from its other ways, as texts of about so many customers a replication, their count at least so many warm-ups long. */
export interface Said {
  readonly way?: string | undefined;
  readonly texts: (one: Case, customers: number, warmUps: number) => Texts;
  /** Which of the case's figures are asked; left out: all. */
  readonly asks?: (figure: string) => boolean;
  /** Figures that mean something else here than in the other cases. */
  readonly renamed?: (figure: string) => string;
  /** A figure that no KPI tells, looked at beside the recorder. */
  readonly watched?: { readonly figure: string; readonly watch: (center: Center, model: Model) => Watched };
  /** Replications at most, where a case would take too long to reach what is asked. */
  readonly most?: number;
  /** Standard errors of expected numbers that are themselves simulated, by the beginnings of their names. */
  readonly errors?: Readonly<Record<string, number>>;
}

/** Looks at one replication and says its part of a figure. */
export interface Watched extends Monitor {
  part(): Part;
}

/** A case of a queue, or of several, in steady state: independent replications, each warmed up, until the acceptance is met. */
export function steadyStudy(
  one: Case,
  { way, texts, asks = () => true, renamed = (figure) => figure, watched, most = 2000, errors = {} }: Said,
): Study {
  const errorOf = (figure: string): number => Object.entries(errors).find(([start]) => figure.startsWith(start))?.[1] ?? 0;
  const questions = Object.entries(one.expect)
    .filter(([figure]) => asks(figure))
    .map(([figure, expected]): Question => ({
      figure,
      expected: expected as number,
      unit: splitUnit(figure).unit,
      expectedError: errorOf(figure),
    }));
  const measures = questions.map(({ figure }) =>
    figure === watched?.figure ? undefined : figureOf(renamed(splitUnit(figure).figure), one.model),
  );
  return {
    id: way === undefined ? one.id : `${one.id} (${way})`,
    family: one.family,
    run(effort, seed) {
      const model = modelOf(effort === 'light' ? texts(one, 20_000, 0) : texts(one, 50_000, 25));
      return estimate(
        {
          questions,
          observe(seed, replication) {
            const center = new Center(model, seed, replication);
            const recorder = new Recorder(center.life, model, center.decider, replication);
            const watch = watched?.watch(center, model);
            center.run(recorder, ...(watch ? [watch] : []));
            const tallies = recorder.tallies();
            return {
              parts: measures.map((measure) => (measure ? measure(tallies, model) : watch!.part())),
              customers: tallies.checks.arrived,
            };
          },
          fewest: effort === 'light' ? 16 : 64,
          step: 16,
          most: effort === 'light' ? 16 : most,
        },
        seed,
      );
    },
  };
}
