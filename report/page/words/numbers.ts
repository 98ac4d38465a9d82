import type { KpiRow } from '../../../schema/index.ts';
import { currencyDecimals } from '../../../schema/values/index.ts';
import type { TimeUnit, Words } from './words.ts';

export type Unit = KpiRow['unit'];

/** A number as people read it, cut into amounts of one unit each: 200 s are 3 minutes and 20 seconds. */
interface Amount {
  readonly unit: TimeUnit | 'percent' | 'plain' | 'money';
  /** The number as shown, for plural forms. */
  readonly n: number;
  readonly text: string;
}

interface Manner {
  /** In the case that follows a preposition (Arabic: the dual). */
  readonly after?: boolean;
  /** As many digits as it takes to tell the number from this one. */
  readonly unlike?: number;
  /** Digits beyond the usual ones. */
  readonly extra?: number;
  /** Without zeros at the end: a number that was said, not measured. */
  readonly said?: boolean;
}

/** Writes numbers in one language: seconds as durations, shares in percent, money in `currency`. */
export class Numbers {
  readonly words: Words;
  readonly currency: string;

  constructor(words: Words, currency: string) {
    this.words = words;
    this.currency = currency;
  }

  /** A measured or wanted value with its unit. */
  value(value: number, unit: Unit, manner: Manner = {}): string {
    const extra = Math.max(manner.extra ?? 0, this.#digits(value, unit, manner.unlike));
    return this.#join(this.#amounts(value, unit, extra, manner.said), manner.after ?? false);
  }

  /**
   * Digits beyond the usual ones that it takes to see a value and its interval's ends apart. Of an interval narrower than half a percent
   * of its value, which to its reader is one number, only its ends.
   */
  precision(value: number | null, interval: { readonly low: number; readonly high: number } | null, unit: Unit): number {
    if (value === null || !interval) return 0;
    const { low, high } = interval;
    if (high - low < 0.005 * Math.abs(value)) return this.#digits(low, unit, high);
    return Math.max(this.#digits(low, unit, high), this.#digits(value, unit, low), this.#digits(value, unit, high));
  }

  /** `low` to `high`, both in the unit of `high`; bare numbers where the value beside them carries the same unit. */
  range(low: number, high: number, unit: Unit, beside?: number | null, extra = 0): string {
    const fits = low === 0 || low >= high / 20;
    const all = [
      this.#amounts(low, unit, extra, false, fits ? high : low),
      ...[high, ...(typeof beside === 'number' ? [beside] : [])].map((v) => this.#amounts(v, unit, extra)),
    ];
    const bare = typeof beside === 'number' && all.every((amounts) => amounts.length === 1 && amounts[0]!.unit === all[0]![0]!.unit);
    const one = (amounts: readonly Amount[]) => (bare ? amounts[0]!.text : this.#join(amounts, true));
    return this.words.range(one(all[0]!), one(all[1]!));
  }

  /** How far two values are apart; shares in percentage points. */
  gap(a: number, b: number, unit: Unit): string {
    const gap = Math.abs(a - b);
    if (unit !== 'share') return this.value(gap, unit, { unlike: 0, after: true });
    const { n, text } = this.#amounts(gap, unit, this.#digits(gap, unit, 0))[0]!;
    return this.words.points(n, text);
  }

  /** A whole number. */
  whole(n: number): string {
    return this.decimal(n, 0, 0);
  }

  decimal(n: number, least: number, most: number): string {
    return new Intl.NumberFormat(this.words.locale, { minimumFractionDigits: least, maximumFractionDigits: most }).format(n);
  }

  /** A length of time as an axis has room for it: `45 s`, `2 min`, `1.5 h`. */
  tick(seconds: number): string {
    const [unit, size] =
      seconds < 60
        ? (['second', 1] as const)
        : seconds < 3600
          ? (['minute', 60] as const)
          : seconds < 172800
            ? (['hour', 3600] as const)
            : (['day', 86400] as const);
    return this.words.timeShort(unit, this.decimal(seconds / size, 0, 1));
  }

  #join(amounts: readonly Amount[], after: boolean): string {
    const [first, second] = amounts.map((amount) => this.#withUnit(amount, after));
    return second === undefined ? first! : this.words.timeAnd(first!, second);
  }

  #withUnit({ unit, n, text }: Amount, after: boolean): string {
    if (unit === 'percent') return this.words.percent(text);
    if (unit === 'plain') return text;
    if (unit === 'money') return new Intl.NumberFormat(this.words.locale, { ...this.#cents(n), ...this.#sign }).format(n);
    return this.words.time(unit, n, text, after);
  }

  /** `like`: of the same kind, whose unit of time is taken. */
  #amounts(value: number, unit: Unit, extra: number, said = false, like = value): Amount[] {
    const amount = (as: Amount['unit'], n: number, most: number, whole = Number.isInteger(n)): Amount => {
      return { unit: as, n: round(n, most), text: this.decimal(n, said || whole ? 0 : most, most) };
    };
    if (unit === 'share') {
      const percent = value * 100;
      const whole = value === 0 || value === 1;
      // What is not all is not written as all, nor a little as nothing.
      const digits = Math.max(1 + extra, !whole && [0, 100].includes(round(percent, 1)) ? 2 : 0);
      const least = 10 ** -digits;
      return [amount('percent', whole ? percent : Math.min(100 - least, Math.max(least, percent)), digits, whole)];
    }
    if (unit === 'money')
      return [{ unit: 'money', n: value, text: new Intl.NumberFormat(this.words.locale, this.#cents(value)).format(value) }];
    if (unit === 'count') return [amount('plain', value, (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 2) + extra)];
    if (round(like, 1 + extra) < 60 || (like < 600 && round(value, 1 + extra) < 60)) return [amount('second', value, 1 + extra)];
    const whole = round(value, extra);
    if (round(like, extra) < 600) {
      const minutes = amount('minute', Math.floor(whole / 60), 0);
      return whole % 60 === 0 ? [minutes] : [minutes, amount('second', whole % 60, extra)];
    }
    if (round(like / 60, 1 + extra) < 60) return [amount('minute', value / 60, 1 + extra)];
    if (round(like / 3600, 1 + extra) < 48) return [amount('hour', value / 3600, 1 + extra)];
    return [amount('day', value / 86400, 1 + extra)];
  }

  /** More digits than usual, where the usual ones would write `value` like `unlike`. */
  #digits(value: number, unit: Unit, unlike: number | undefined): number {
    if (unlike === undefined || unlike === value) return 0;
    let extra = 0;
    const shown = (one: number) =>
      this.#amounts(one, unit, extra)
        .map((amount) => `${amount.unit} ${amount.n}`)
        .join();
    const same = () => shown(value) === shown(unlike);
    while (extra < 3 && same()) extra++;
    return extra;
  }

  /** The currency's own decimals; none in large sums. */
  #cents(value: number): { minimumFractionDigits: number; maximumFractionDigits: number } {
    const digits = Math.abs(value) >= 1000 ? 0 : currencyDecimals(this.currency);
    return { minimumFractionDigits: digits, maximumFractionDigits: digits };
  }

  /** A policy may name no currency: then amounts have no sign. */
  get #sign(): Intl.NumberFormatOptions {
    return this.currency === '' ? {} : { style: 'currency', currency: this.currency };
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
