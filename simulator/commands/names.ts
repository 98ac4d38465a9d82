import type { Result } from '../../schema/index.ts';
import { titleOf } from '../experiment/index.ts';
import { kpiOf, titleShown } from '../kpi/index.ts';
import { figure } from './figure.ts';

type Figure = Pick<Result['kpis'][number], 'kpi' | 'statistic'> & { readonly within?: number };

/** What the terminal calls a result's figures, and the tickets that they are about: by the policy's English titles, else those of its first language. */
export class Names {
  readonly #result: Result;

  constructor(result: Result) {
    this.#result = result;
  }

  /** A text by language. */
  text(text: Readonly<Record<string, string>>): string {
    return text['en'] ?? text[this.#result.languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';
  }

  /** What the policy calls `name`, or the name with spaces for `_`. */
  of(dimension: string, name: string): string {
    return titleOf(this.#result, dimension, name, 'en') ?? name.replaceAll('_', ' ');
  }

  /** `Service level within 20s`, `Resolution time, p90`. */
  figure({ kpi, statistic, within }: Figure): string {
    const known = kpiOf(kpi);
    const most = within === undefined ? '' : ` within ${figure(within, 'seconds', '')}`;
    return (known ? titleShown(known, 'en') : kpi) + most + (statistic === known?.statistics[0] ? '' : `, ${statistics[statistic]}`);
  }

  /** The same with the tickets it is about: `Service level within 20s, Telephone`; a promise by its row: `Promises kept, By telephone: first response`. */
  objective(objective: Result['objectives'][number]): string {
    const { promise, where } = objective;
    const about =
      promise === undefined
        ? Object.entries(where).map(([fact, test]) => this.#test(fact, test))
        : [`${this.of('row', promise)}: ${this.of('promise', String((where as Result['kpis'][number]['where'])['promise']))}`];
    return [this.figure(objective), ...about].join(', ');
  }

  #test(fact: string, test: unknown): string {
    const name = fact.replaceAll('_', ' ');
    if (typeof test === 'object' && test !== null && !Array.isArray(test)) {
      const bounds = Object.entries(test).map(([key, value]) => `${key.replace('_', ' ')} ${this.#value(fact, value)}`);
      return `${name} ${bounds.join(' and ')}`;
    }
    if (fact === 'clock') return `counted on ${this.#value(fact, test)}`;
    return plainly.has(fact) ? this.#value(fact, test) : `${name} ${this.#value(fact, test)}`;
  }

  #value(fact: string, value: unknown): string {
    return [value]
      .flat()
      .map((one) => this.of(fact, String(one)))
      .join(' or ');
  }
}

/** Facts whose names say by themselves what they are. */
const plainly = new Set(['channel', 'topic', 'team', 'tier', 'segment', 'priority']);

const statistics: Readonly<Record<Figure['statistic'], string>> = {
  mean: 'mean',
  share: 'share',
  total: 'total',
  p50: 'median',
  p90: '90th percentile',
  p99: '99th percentile',
};
