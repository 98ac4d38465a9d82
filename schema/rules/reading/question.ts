import type { Box, Region } from '../../tables/index.ts';
import { witness } from '../../tables/index.ts';
import type { DecisionRow } from './decision-tables.ts';

type Side = Box['sides'][number];

/** What may still be asked: questions, and branchings over all of them. Counted down. */
export interface Budget {
  questions: number;
  branchings: number;
}

/** Most branchings of one question. */
const mostBranchings = 20_000;

/** A question for a witness that is put together piece by piece, over as many facts as it needs. What is added narrows it. */
export class Question {
  readonly #sizes: number[];
  readonly #accepts: Map<number, Uint8Array>;
  readonly #covers: Box[];
  #none = false;

  constructor(sizes: readonly number[], covers: readonly Box[] = [], accepts: ReadonlyMap<number, Uint8Array> = new Map()) {
    this.#sizes = [...sizes];
    this.#covers = [...covers];
    this.#accepts = new Map(accepts);
  }

  fork(): Question {
    const copy = new Question(this.#sizes, this.#covers, this.#accepts);
    copy.#none = this.#none;
    return copy;
  }

  /** Another fact, with so many values; its position. */
  fact(values: number): number {
    if (values === 0) this.#none = true;
    return this.#sizes.push(values) - 1;
  }

  require(...sides: readonly Side[]): void {
    for (const { fact, accepts } of sides) {
      const before = this.#accepts.get(fact);
      const both = before ? before.map((value, i) => value & accepts[i]!) : accepts;
      this.#accepts.set(fact, both);
      if (!both.includes(1)) this.#none = true;
    }
  }

  exclude(...boxes: readonly Box[]): void {
    this.#covers.push(...boxes);
  }

  /** Within at least one of the boxes. */
  anyOf(boxes: readonly Box[]): void {
    if (boxes.length === 1) this.require(...boxes[0]!.sides);
    else this.#choose(boxes);
  }

  /** The first of the rows that holds is one that `says` something, and that is the value of `fact`; by `otherwise`, also where none holds. */
  decide(rows: readonly Pick<DecisionRow, 'boxes'>[], says: readonly number[], fact: number, otherwise = -1): void {
    const ways = rows.flatMap(({ boxes }, row) => (says[row]! < 0 ? [] : boxes.map((box) => ({ row, box, value: says[row]! }))));
    if (otherwise >= 0) ways.push({ row: rows.length, box: { sides: [] }, value: otherwise });
    const chosen = this.#choose(ways.map(({ box }) => box));
    const size = this.#sizes[fact]!;
    for (let value = 0; value < size; value++) {
      const other = ways.map((way) => (way.value === value ? 0 : 1));
      this.exclude({ sides: [{ fact: chosen, accepts: Uint8Array.from(other) }, one(fact, size, value)] });
    }
    rows.forEach(({ boxes }, row) => {
      const next = ways.findIndex((way) => way.row > row);
      if (next < 0) return;
      const later = new Uint8Array(ways.length).fill(1, next);
      for (const { sides } of boxes) this.exclude({ sides: [{ fact: chosen, accepts: later }, ...sides] });
    });
  }

  /** A region of the answer; undefined: there is none. */
  ask(budget: Budget): Region | undefined | 'not decided' {
    if (budget.questions <= 0 || budget.branchings <= 0) return 'not decided';
    // What is seen at once to have none costs little.
    budget.questions -= this.#none ? 0.05 : 1;
    if (this.#none) return undefined;
    const within = { sides: [...this.#accepts].map(([fact, accepts]) => ({ fact, accepts })) };
    return witness(this.#sizes, within, this.#covers, { limit: Math.min(mostBranchings, budget.branchings), spent: budget });
  }

  /** Everything that it excludes, what it requires among it. */
  get covers(): Box[] {
    return [...this.#covers, ...[...this.#accepts].map(([fact, accepts]) => ({ sides: [{ fact, accepts: without(accepts) }] }))];
  }

  /** A fact that says which of the boxes it is. */
  #choose(boxes: readonly Box[]): number {
    const chosen = this.fact(boxes.length);
    boxes.forEach(({ sides }, i) => {
      for (const { fact, accepts } of sides) this.exclude({ sides: [one(chosen, boxes.length, i), { fact, accepts: without(accepts) }] });
    });
    return chosen;
  }
}

/** The side of one value; -1: of none. */
export function one(fact: number, values: number, value: number): Side {
  const accepts = new Uint8Array(values);
  accepts[value] = 1;
  return { fact, accepts };
}

function without(accepts: Uint8Array): Uint8Array {
  return accepts.map((value) => 1 - value);
}
