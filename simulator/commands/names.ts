import type { Result } from '../../schema/index.ts';
import { enumerated, say, together } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { titleOf } from '../experiment/index.ts';
import { speaking } from '../host/index.ts';
import { kpiOf, titleShown } from '../kpi/index.ts';
import { languageWord } from '../story/index.ts';
import { figure } from './figure.ts';
import type { Unit } from './figure.ts';

type Figure = Pick<Result['kpis'][number], 'kpi' | 'statistic'> & { readonly within?: number };

/** What the terminal calls a result's figures, and the tickets that they are about, in a language: by the policy's titles there, else those of its first one. */
export class Names {
  readonly language: Language;
  readonly tell: (text: Text) => string;
  readonly #result: Result;

  constructor(result: Result, language: Language = 'en') {
    this.#result = result;
    this.language = language;
    this.tell = speaking(language);
  }

  /** A text by language. */
  text(text: Readonly<Record<string, string>>): string {
    return text[this.language] ?? text[this.#result.languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';
  }

  /** What the policy calls `name`, else what the language does, else the name with spaces for `_`. */
  of(dimension: string, name: string): Text {
    return (
      titleOf(this.#result, dimension, name, this.language) ??
      languageWord(dimension, name) ??
      (Object.hasOwn(promises, name) ? promises[name]! : name.replaceAll('_', ' '))
    );
  }

  /** A value with its unit. `clock`: the one that it is counted on. */
  value(value: number | null, unit: Unit, clock?: string): string {
    return figure(value, unit, this.#result.currency, this.language, clock);
  }

  /** Both ends, or one where they read the same. */
  range(interval: { low: number; high: number } | null, unit: Unit, clock?: string): string {
    if (!interval) return '';
    const [low, high] = [this.value(interval.low, unit, clock), this.value(interval.high, unit, clock)];
    return low === high ? low : this.tell(say`${low} to ${high}`);
  }

  bound(bound: Result['objectives'][number]['bound'], target: number, unit: Unit, clock?: string): string {
    return this.tell(bounds[bound]!(this.value(target, unit, clock)));
  }

  /** `Service level within 20s`, `Resolution time, 90th percentile`. */
  figure({ kpi, statistic, within }: Figure): Text {
    const known = kpiOf(kpi);
    const title = known ? titleShown(known, this.language) : kpi;
    const whole = within === undefined ? title : say`${title} within ${this.value(within, 'seconds')}`;
    return statistic === known?.statistics[0] ? whole : say`${whole}, ${statistics[statistic]}`;
  }

  /** The same with the tickets it is about: `Service level within 20s, Telephone`; a promise by its row: `Promises kept, By telephone: first response`. */
  objective(objective: Result['objectives'][number]): string {
    const { promise, where } = objective;
    const about =
      promise === undefined
        ? Object.entries(where).map(([fact, test]) => this.#test(fact, test))
        : [say`${this.of('row', promise)}: ${this.of('promise', String((where as Result['kpis'][number]['where'])['promise']))}`];
    return this.tell(enumerated([this.figure(objective), ...about]));
  }

  #test(fact: string, test: unknown): Text {
    const name = this.of('fact', fact);
    if (typeof test === 'object' && test !== null && !Array.isArray(test)) {
      const tests = Object.entries(test).map(([key, value]) => {
        const said = this.#value(fact, value);
        return Object.hasOwn(bounds, key) ? bounds[key]!(said) : say`${key.replace('_', ' ')} ${said}`;
      });
      return say`${name} ${together(tests)}`;
    }
    if (fact === 'clock') return say`counted on ${this.#value(fact, test)}`;
    return plainly.has(fact) ? this.#value(fact, test) : say`${name} ${this.#value(fact, test)}`;
  }

  #value(fact: string, value: unknown): Text {
    return together(
      [value].flat().map((one) => this.of(fact, String(one))),
      'or',
    );
  }
}

/** Facts whose names say by themselves what they are. */
const plainly = new Set(['channel', 'topic', 'team', 'tier', 'segment', 'priority']);

const statistics: Readonly<Record<Figure['statistic'], Text>> = {
  mean: say`mean`,
  share: say`share`,
  total: say`total`,
  p50: say`median`,
  p90: say`90th percentile`,
  p99: say`99th percentile`,
};

const bounds: Readonly<Record<string, (value: Text) => Text>> = {
  at_least: (value) => say`at least ${value}`,
  at_most: (value) => say`at most ${value}`,
  above: (value) => say`above ${value}`,
  below: (value) => say`below ${value}`,
};

const promises: Readonly<Record<string, Text>> = {
  first_response: say`first response`,
  next_response: say`next response`,
  update: say`update`,
  resolution: say`resolution`,
};
