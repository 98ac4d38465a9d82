import type { BacklogItem, Source as Written } from '../../schema/index.ts';
import { readNumber, whyBetweenSteps } from '../../schema/tables/index.ts';
import type { ExactNumber, Scope } from '../model/index.ts';
import type { LogFact } from './log.ts';

/** What an entry says beside facts. */
const ownKeys = ['title', 'note', 'file', 'align', 'resample', 'count', 'each', 'profile', 'varies', 'per', 'across', 'team', 'age'];
/** Known at arrival, but never given: they follow from others or from how the ticket came. */
const derived = ['grade', 'came_by'];

/** What is known of an entry's tickets before anything is drawn. */
export class EntryFacts {
  /** Facts that a log may give. */
  readonly inLogs: readonly LogFact[];
  /** Values where neither entry nor mix speaks: the fact's `default`, or the only name it can have; -1: there is none. */
  readonly otherwise: readonly number[];
  readonly #scope: Scope;
  readonly #asked: ReadonlySet<number>;
  readonly #shared: ReadonlySet<number>;

  /** `asked`: the facts that some table asks for, which each ticket must have; `shared`: those that are to be known exactly. */
  constructor(scope: Scope, asked: ReadonlySet<number>, shared: ReadonlySet<number>) {
    this.#scope = scope;
    this.#asked = asked;
    this.#shared = shared;
    const { space } = scope;
    const arriving = space.facts.map(({ name, stage }) => stage === 'arrival' && !derived.includes(name) && !name.includes('.'));
    this.inLogs = space.facts.flatMap(({ name, values, cuts }, fact) =>
      arriving[fact]
        ? [
            {
              ...{ fact, name, names: cuts ? undefined : values, valueOf: (text: string) => space.valueOf(fact, text) },
              whyNot: this.#whyNot(name),
              exactly: shared.has(fact) ? (text: string) => readNumber('money', text) ?? NaN : undefined,
            },
          ]
        : [],
    );
    this.otherwise = space.facts.map(({ name }, fact) => (arriving[fact] && !this.#inMix(name) ? this.#default(fact) : -1));
  }

  /** What the entry itself says; -1: nothing. */
  given(entry: Written | BacklogItem): Int16Array {
    const { space } = this.#scope;
    const facts = new Int16Array(space.facts.length).fill(-1);
    for (const [name, value] of Object.entries(entry)) {
      const fact = ownKeys.includes(name) ? -1 : space.at(name);
      if (fact >= 0) facts[fact] = space.valueOf(fact, value as string | number);
    }
    return facts;
  }

  /** The same, with what holds where nothing speaks. */
  known(given: Int16Array): Int16Array {
    return given.map((value, fact) => (value >= 0 ? value : this.otherwise[fact]!));
  }

  /** What facts' defaults say exactly of the facts that are to be known so: the policy's own, of which an entry says nothing itself. */
  numbers(): ExactNumber[] {
    const { policy, space } = this.#scope;
    return [...this.#shared].map((fact) => {
      const { name } = space.facts[fact]!;
      const said = policy.facts?.[name];
      const otherwise = this.#inMix(name) ? undefined : said?.default;
      const always = readNumber('money', otherwise) ?? NaN;
      return { fact, byRow: undefined, always, atMost: readNumber('money', said?.at_most) ?? Infinity };
    });
  }

  /** The facts that a log must give beside this. */
  needed(given: Int16Array): ReadonlySet<number> {
    const needs = ({ fact, name }: LogFact): boolean =>
      this.#asked.has(fact) && this.otherwise[fact] === -1 && !this.#inMix(name) && given[fact] === -1;
    return new Set(this.inLogs.filter(needs).map(({ fact }) => fact));
  }

  #default(fact: number): number {
    const { policy, space } = this.#scope;
    const { name, values, cuts } = space.facts[fact]!;
    const own = policy.facts && Object.hasOwn(policy.facts, name) ? policy.facts[name] : undefined;
    if (own?.default !== undefined) return space.valueOf(fact, own.default);
    return !cuts && values.length === 1 ? 0 : -1;
  }

  /** Names are what they are; a number may lie between the steps of its fact. */
  #whyNot(name: string): LogFact['whyNot'] {
    const { facts, currency } = this.#scope.policy;
    const type = facts && Object.hasOwn(facts, name) ? facts[name]!.type : undefined;
    return type === undefined || type === 'yes_no' ? () => undefined : (text) => whyBetweenSteps(type, text, currency);
  }

  #inMix(fact: string): boolean {
    return Object.hasOwn(this.#scope.scenario.mix ?? {}, fact);
  }
}
