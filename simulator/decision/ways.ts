import type { Box, FactSpace } from '../../schema/tables/index.ts';
import { witness } from '../../schema/tables/index.ts';

/** A table on the way to a decision: its rows in order, and what each adds to the facts of the tickets that it decides. */
export interface Step {
  readonly rows: readonly { readonly boxes: readonly Box[]; readonly adds?: Box['sides'] }[];
  /** The fact that the table decides; -1: none. */
  readonly fact: number;
  /** Whether it is asked for its own sake; others only where a later table, or what cannot be, asks for the fact that they decide. */
  readonly wanted: boolean;
  /** What is added where no row speaks; undefined: the fact is then not known, and no row that asks for it holds. */
  readonly otherwise?: Box['sides'];
}

/** Questions to the witness search at most. */
const mostQuestions = 20_000;

/**
 * Of the tickets in `within` and outside `beyond`, one for each way in which the tables can decide them: as many as there are different paths of rows
 * that some ticket takes, found by the witness search and not by going through all tickets. 'too-intricate': the search gave up, and this is not all.
 */
export function* ways(
  space: FactSpace,
  within: Box,
  beyond: readonly Box[],
  steps: readonly Step[],
  absent: ReadonlySet<number> = new Set(),
): Generator<Int16Array | 'too-intricate'> {
  const sizes = space.facts.map(({ values }) => values.length);
  let questions = 0;
  yield* from(within, beyond, needed(space, steps, beyond), absent);

  function* from(
    here: Box,
    outside: readonly Box[],
    [step, ...later]: readonly Step[],
    not: ReadonlySet<number>,
  ): Generator<Int16Array | 'too-intricate'> {
    if (++questions > mostQuestions) return void (yield 'too-intricate');
    const region = witness(sizes, here, outside);
    if (region === undefined) return;
    if (region === 'not decided') return void (yield 'too-intricate');
    if (!step) return void (yield Int16Array.from(region, (values) => values.indexOf(1)));
    const before = [...outside];
    for (const row of step.rows) {
      const boxes = row.boxes.map((box) => space.ground(box)).filter(({ sides }) => !sides.some(({ fact }) => not.has(fact)));
      for (const box of boxes) yield* from({ sides: [...here.sides, ...box.sides, ...(row.adds ?? [])] }, before.slice(), later, not);
      before.push(...boxes);
    }
    const none = { sides: [...here.sides, ...(step.otherwise ?? [])] };
    yield* from(none, before, later, step.otherwise || step.fact < 0 ? not : new Set([...not, step.fact]));
  }
}

function needed(space: FactSpace, steps: readonly Step[], beyond: readonly Box[]): readonly Step[] {
  const kept: Step[] = [];
  const asked = new Set(beyond.flatMap(({ sides }) => sides.map(({ fact }) => fact)));
  for (const step of [...steps].reverse()) {
    if (!step.wanted && !asked.has(step.fact)) continue;
    kept.unshift(step);
    for (const { boxes } of step.rows) for (const box of boxes) for (const { fact } of space.ground(box).sides) asked.add(fact);
  }
  return kept;
}
