import type { Policy, Text } from '../../schema/index.ts';
import { currencyDecimals, readDate, readPercentage, readPromisedDuration, titleIn } from '../../schema/values/index.ts';
import { durationParts } from './duration-parts.ts';
import { isolated } from './isolated.ts';
import type { Words } from './words/words.ts';

export type Audience = 'public' | 'internal';

/** Whatever people name: the policy's maps of things that have titles. */
export type Kind = 'goals' | 'calendars' | 'segments' | 'topics' | 'facts' | 'channels' | 'offers' | 'priorities' | 'tiers' | 'teams';

interface Row {
  readonly audience?: Audience;
  readonly title?: Text;
}

/** Writes what a policy says for one audience in one language: its titles and its values. What it gives is isolated, and no markup. */
export class Scribe {
  readonly policy: Policy;
  readonly audience: Audience;
  readonly words: Words;
  readonly #first: string;

  constructor(policy: Policy, audience: Audience, words: Words) {
    this.policy = policy;
    this.audience = audience;
    this.words = words;
    this.#first = policy.languages?.[0] ?? 'en';
  }

  get isInternal(): boolean {
    return this.audience === 'internal';
  }

  /** Of rows and things those that this audience may read. */
  shown<R extends Row>(rows: readonly R[] | undefined): readonly R[] {
    return (rows ?? []).filter((row) => this.isInternal || row.audience !== 'internal');
  }

  /** A text in the document's language, else in the policy's first, else in any. */
  text(text: Text | undefined): string | undefined {
    return text === undefined ? undefined : this.#isolated(titleIn(text, '', this.words.values.language, this.#first));
  }

  title(kind: Kind, name: string): string {
    const things: Readonly<Record<string, Row>> = this.policy[kind] ?? {};
    return this.#isolated(titleIn(things[name]?.title, name, this.words.values.language, this.#first));
  }

  /** The title of a row; to customers none where the row speaks of teams, which its title may name. */
  rowTitle(row: Row): string | undefined {
    return this.isInternal || !speaksOfTeams(row) ? this.text(row.title) : undefined;
  }

  /** A name of a value without a title. */
  name(name: string): string {
    return this.#isolated(name.replaceAll('_', ' '));
  }

  calendar(name: string): string {
    return name === 'always' ? this.words.values.always : this.title('calendars', name);
  }

  list(texts: readonly string[], last: 'and' | 'or' = 'and'): string {
    return new Intl.ListFormat(this.words.values.locale, { type: last === 'and' ? 'conjunction' : 'disjunction' }).format(texts);
  }

  /** @param after in the case that follows a preposition. */
  duration(text: string, after = true): string {
    return this.words.values.duration(durationParts(text), after);
  }

  /** A promise's time, `8h` or `2bd`, as it follows "within". */
  promised(text: string): string {
    const read = readPromisedDuration(text);
    return read && 'businessDays' in read ? this.words.values.businessDays(read.businessDays, true) : this.duration(text);
  }

  /** A promise's time as "every ...". */
  every(text: string): string {
    const read = readPromisedDuration(text);
    return this.words.values.every(read && 'businessDays' in read ? read : { parts: durationParts(text) });
  }

  share(text: string): string {
    const style = { style: 'percent', maximumFractionDigits: 6 } as const;
    return new Intl.NumberFormat(this.words.values.locale, style).format(readPercentage(text) ?? 0);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.words.values.locale, { maximumFractionDigits: 6 }).format(value);
  }

  money(amount: number): string {
    const { currency } = this.policy;
    const digits = Number.isInteger(amount) ? 0 : currencyDecimals(currency);
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return this.words.values.money(amount, new Intl.NumberFormat(this.words.values.locale, format).format(amount), currency);
  }

  date(text: string): string {
    return this.#date(text, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** From one day to another: what both have in common is said once. */
  period(from: string, to: string): string {
    if (from === to) return this.date(from);
    const year = from.slice(0, 4) === to.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
    const month = from.slice(0, 7) === to.slice(0, 7) ? {} : ({ month: 'long' } as const);
    const first = this.#date(from, { day: 'numeric', ...month, ...year });
    return this.words.values.period(first, this.#date(to, { day: 'numeric', month: 'long', year: 'numeric' }));
  }

  /** @param weekday 0 is Sunday. */
  weekday(weekday: number): string {
    return this.#date(`1970-01-${String(4 + weekday).padStart(2, '0')}`, { weekday: 'long' });
  }

  #date(text: string, parts: Intl.DateTimeFormatOptions): string {
    const instant = (readDate(text) ?? 0) * 86400000;
    return new Intl.DateTimeFormat(this.words.values.locale, { timeZone: 'UTC', ...parts }).format(instant);
  }

  #isolated(text: string): string {
    return isolated(text, this.words.values.direction);
  }
}

/** Whether teams stand anywhere in a row: who gets it, is told or asked, or has the ticket. */
function speaksOfTeams(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(speaksOfTeams);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      key === 'team' || key === 'consult' || (key === 'notify' && String(inner) !== 'customer') || (key === 'when' && speaksOfTeams(inner)),
  );
}
