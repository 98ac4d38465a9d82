import { inEnglish } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import type { CommonSpace } from './common-space.ts';

/** A row on the way to a decision, over its side's own facts. */
export interface PlannedRow {
  readonly boxes: readonly Box[];
  readonly says: unknown;
  /** The value that the fact decided by its table gets. */
  readonly decides?: number;
}

/** A table on the way to a decision; its last row holds for every ticket. */
export interface Step {
  /** The fact that it decides for the tables after it. */
  readonly fact?: 'priority' | 'offer';
  readonly rows: readonly PlannedRow[];
}

/** How one side decides one thing: its tables in order, and what comes of what they say. */
export interface Plan {
  readonly side: 0 | 1;
  readonly steps: readonly Step[];
  /** In words; equal words: the same decision. */
  outcome(said: readonly unknown[]): Text;
}

/** What the tables have decided so far: values of the side's own facts, -1: none. At an event nothing is: priority and offer are facts like others. */
export type Decided = Readonly<Partial<Record<'priority' | 'offer', number>>>;

/** A row as it stands where something is decided already, over the common facts. */
export interface GivenRow {
  readonly boxes: readonly Box[];
  /** Equal for rows that ask the same. */
  readonly asks: string;
  readonly says: unknown;
  /** What its table decides for those after it, by name: both sides may number their names otherwise. */
  readonly chooses: string | undefined;
  readonly decided: Decided;
}

/** A plan over the common facts. */
export class PlacedPlan {
  readonly plan: Plan;
  readonly #space: CommonSpace;
  readonly #given = new Map<string, readonly GivenRow[]>();
  readonly #beyond = new Map<string, readonly Box[]>();
  readonly #words = new Map<string, string>();
  readonly #texts = new Map<string, Text>();

  constructor(space: CommonSpace, plan: Plan) {
    this.#space = space;
    this.plan = plan;
  }

  /** What comes of what the rows say, in English: what is compared. */
  words(said: readonly unknown[]): string {
    const key = JSON.stringify(said);
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const text = this.plan.outcome(said);
    const words = inEnglish(text);
    this.#words.set(key, words);
    this.#texts.set(words, text);
    return words;
  }

  /** What these words are in any language. */
  text(words: string): Text {
    return this.#texts.get(words) ?? words;
  }

  /** The rows of a step that can still hold; those that hold for every common ticket end it. */
  rows(step: number, decided: Decided): readonly GivenRow[] {
    const key = `${step} ${keyOf(decided)}`;
    const known = this.#given.get(key);
    if (known) return known;
    const { fact, rows } = this.plan.steps[step]!;
    const given: GivenRow[] = [];
    for (const { boxes, says, decides } of rows) {
      const left = this.#place(boxes, decided);
      if (!left.length) continue;
      const next = fact === undefined || decides === undefined ? decided : { ...decided, [fact]: decides };
      given.push({ boxes: left, asks: left.map(textOf).join('|'), says, chooses: this.#nameOf(fact, decides), decided: next });
      if (left.some(({ sides }) => sides.length === 0)) break;
    }
    this.#given.set(key, given);
    return given;
  }

  /** Tickets that cannot be under this side. */
  beyond(decided: Decided): readonly Box[] {
    const key = keyOf(decided);
    const known = this.#beyond.get(key) ?? [...this.#space.beyond, ...this.#place(this.#space.sides[this.plan.side].beyond, decided)];
    this.#beyond.set(key, known);
    return known;
  }

  #nameOf(fact: Step['fact'], value = -1): string | undefined {
    const { space } = this.#space.sides[this.plan.side];
    return fact === undefined ? undefined : space.facts[space.at(fact)]?.values[value];
  }

  #place(boxes: readonly Box[], decided: Decided): Box[] {
    const { space } = this.#space.sides[this.plan.side];
    return boxes.flatMap((box) => {
      let sides = box.sides;
      for (const [name, value] of Object.entries(decided)) {
        const fact = space.at(name);
        if (sides.some((side) => side.fact === fact && side.accepts[value] !== 1)) return [];
        sides = sides.filter((side) => side.fact !== fact);
      }
      return this.#space.place(this.plan.side, { sides }) ?? [];
    });
  }
}

const keyOf = ({ priority, offer }: Decided): string => `${priority} ${offer}`;

const textOf = ({ sides }: Box): string =>
  sides
    .map(({ fact, accepts }) => `${fact}:${accepts.join('')}`)
    .sort()
    .join(' ');
