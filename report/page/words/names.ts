import type { KpiRow, Result } from '../../../schema/index.ts';
import { readNumber, readRange } from '../../../schema/tables/index.ts';
import type { NumberType } from '../../../schema/tables/index.ts';
import { isolate } from '../dom.ts';
import { kpis, titleOf, titleShown } from '../simulator.ts';
import type { Numbers, Unit } from './numbers.ts';
import type { Words } from './words.ts';

type Figure = Pick<KpiRow, 'kpi' | 'statistic' | 'within'> & { readonly where: object; readonly promise?: string };

/** What people read for the policy's names and conditions, in the language shown. All of it is data: text, never markup. */
export class Names {
  readonly result: Result;
  readonly words: Words;
  readonly numbers: Numbers;

  constructor(result: Result, words: Words, numbers: Numbers) {
    this.result = result;
    this.words = words;
    this.numbers = numbers;
  }

  /** A text in the language shown, else in the policy's first, else in any; a plain text as it is. */
  text(text: unknown): string {
    if (typeof text === 'string') return text;
    if (typeof text !== 'object' || text === null) return '';
    const byLanguage = text as Readonly<Record<string, unknown>>;
    for (const language of [this.words.lang, ...this.result.languages, ...Object.keys(byLanguage)]) {
      const found = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
      if (typeof found === 'string' && found !== '') return found;
    }
    return '';
  }

  /** Title of what the policy calls `name`, else the name with spaces for `_`; of a language what it is called. */
  of(dimension: string, name: string): string {
    if (dimension === 'language' && /^[a-z]{2,3}$/.test(name))
      return new Intl.DisplayNames(this.words.lang, { type: 'language' }).of(name) ?? name;
    const type = this.#typeOf(dimension);
    if (type !== undefined) return this.#amount(type, name);
    const own = Object.hasOwn(this.words.own, name) ? this.words.own[name]! : name.replaceAll('_', ' ');
    return titleOf(this.result, dimension, name, this.words.lang) ?? own;
  }

  dimension(dimension: string): string {
    const calendar = /^arrived\.(.+)$/.exec(dimension)?.[1];
    if (calendar !== undefined) return this.words.arrivedDuring(isolate(this.of('arrived', calendar)));
    if (Object.hasOwn(this.words.dimension, dimension)) return this.words.dimension[dimension]!;
    return titleOf(this.result, 'fact', dimension, this.words.lang) ?? dimension.replaceAll('_', ' ');
  }

  /** Title of a KPI with its statistic and threshold: "Service level within 20 s". */
  figure({ kpi: id, statistic, within }: Figure): string {
    const kpi = kpis.find((one) => one.id === id);
    const title = kpi ? titleShown(kpi, this.words.lang) : id.replaceAll('_', ' ');
    const parts = [title];
    if (within !== undefined) parts.push(this.words.kpis.within(this.numbers.value(within, 'seconds', { after: true })));
    const spoken = parts.join(' ');
    const one = kpi ? kpi.statistics.length === 1 : !statistic.startsWith('p');
    return one ? spoken : spoken + this.words.comma + this.words.statistic[statistic];
  }

  /** Why a figure is only assumed, in a sentence; undefined: it is not. */
  assumed(id: string): string | undefined {
    return kpis.find((one) => one.id === id)?.assumed?.[this.words.lang];
  }

  /** The tickets that a figure is about, in words; empty: all. Values of the policy's are isolated. */
  about(figure: Figure): string {
    if (figure.promise === undefined) return this.where(figure.where);
    // A row of `promises` says by itself whom it is about.
    const { promise } = figure.where as { readonly promise?: string };
    return this.where({ row: figure.promise, ...(promise === undefined ? {} : { promise }) });
  }

  /** What an objective measures, with the tickets that it is about. */
  measure(figure: Figure): string {
    return [this.figure(figure), this.about(figure)].filter(Boolean).join(this.words.comma);
  }

  /** A condition in words. */
  where(where: object): string {
    const entries = Object.entries(where as Readonly<Record<string, unknown>>);
    return entries.map(([fact, test]) => this.#test(fact, test)).join(this.words.comma);
  }

  /** What numbers a fact of the policy's holds; undefined: none. */
  #typeOf(fact: string): NumberType | undefined {
    const facts = this.result.inputs.policy['facts'] as Readonly<Record<string, { readonly type?: string } | null>> | undefined;
    const type = facts && Object.hasOwn(facts, fact) ? facts[fact]?.type : undefined;
    return type !== undefined && Object.hasOwn(units, type) ? (type as NumberType) : undefined;
  }

  /** A number, or a range of numbers that tickets are told apart by: `under 1000`. */
  #amount(type: NumberType, shown: string): string {
    const { from, under } = readRange(shown) ?? {};
    const write = (text: string): string => {
      const number = readNumber(type, text);
      return number === undefined ? text : isolate(this.numbers.value(number, units[type], { said: true, after: true }));
    };
    if (from === undefined && under === undefined) return write(shown);
    return this.words.span(from && write(from), under && write(under));
  }

  #test(fact: string, test: unknown): string {
    const listed = typeof test === 'string' ? /^\[(.*)\]$/s.exec(test) : null;
    if (listed) return this.#test(fact, listed[1]!.split(', '));
    if (Array.isArray(test)) return this.words.or(test.map((one) => this.#test(fact, one)));
    if (typeof test === 'object' && test !== null) {
      const bounds = Object.entries(test).map(([key, value]) => {
        if (key === 'not') return this.words.not(this.#test(fact, value));
        if (key === 'at_least' || key === 'at_most' || key === 'above' || key === 'below')
          return this.words.bound(key, this.#test(fact, value));
        return isolate(`${key} ${String(value)}`);
      });
      return `${this.dimension(fact)} ${bounds.join(' ')}`;
    }
    const name = isolate(this.of(fact, String(test)));
    return fact === 'clock' ? this.words.onClock(name) : name;
  }
}

const units: Readonly<Record<NumberType, Unit>> = { number: 'count', money: 'money', share: 'share', duration: 'seconds' };
