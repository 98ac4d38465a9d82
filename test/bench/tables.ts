import { contextOf, rules } from '../../schema/rules/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { witness } from '../../schema/tables/index.ts';
import { comparePolicies } from '../../simulator/difference/index.ts';
import { documentOf, largePolicy } from './large-tables.ts';
import type { Shape } from './large-tables.ts';
import { median, range, table } from './table.ts';

/** A table that is asked about, by which rules, and milliseconds at the most: three times what the analysis is said to take. */
interface Asked {
  readonly name: string;
  readonly shape: Shape;
  readonly codes: readonly string[];
  readonly most: number;
}

const rows400: Shape = { facts: 13, values: 6, priorityRows: 1, promiseRows: 400, seed: 1 };
const rows200: Shape = { facts: 26, values: 5, priorityRows: 1, promiseRows: 200, seed: 2 };
const through: Shape = { facts: 13, values: 6, priorityRows: 60, promiseRows: 400, seed: 3 };

const asked: readonly Asked[] = [
  { name: '400 rows, 13 facts: gap, never reached', shape: rows400, codes: ['gap', 'row-never-reached'], most: 120 },
  { name: '400 rows, 13 facts: redundant too', shape: rows400, codes: ['gap', 'row-never-reached', 'redundant-row'], most: 180 },
  { name: '200 rows, 26 facts: gap, never reached', shape: rows200, codes: ['gap', 'row-never-reached'], most: 90 },
  { name: '400 promises behind 60 priority rows', shape: through, codes: ['row-never-reached'], most: 480 },
];

/** Tables that have nothing in common, which diff finds the slowest of all, and milliseconds at the most. */
const unrelated = [
  { name: '400 rows, 13 facts: beside 400 others', shape: rows400, most: 6000 },
  { name: '200 rows, 26 facts: beside 200 others', shape: rows200, most: 6000 },
];

/** Says how long the exact analysis of large random tables takes, and a table that it cannot decide. True: within the bounds. */
export function measureTables(rounds: number): boolean {
  const measured = asked.map(({ name, shape, codes, most }) => {
    const document = documentOf(largePolicy(shape));
    const used = rules.filter(({ code }) => codes.includes(code));
    return {
      name,
      most,
      times: timed(rounds, () => {
        const context = contextOf({ policy: document });
        for (const rule of used) rule.check(context);
      }),
    };
  });
  const compared = unrelated.map(({ name, shape, most }) => {
    const [old, now] = [largePolicy(shape), largePolicy({ ...shape, seed: shape.seed + 100 })];
    return { name, most, times: timed(1, () => comparePolicies(old, now)) };
  });
  let answer: unknown;
  const pigeons = timed(1, () => (answer = tooManyPigeons(10)));
  const all = [...measured, ...compared, { name: `405 rows that cannot be decided: ${String(answer)}`, most: 20_000, times: pigeons }];
  console.log(
    `\ntables, ${rounds} rounds; median (least to most) in milliseconds; wanted: three times what policy-language says at the most\n` +
      table(all.map(({ name, most, times }) => [name, range(times, 0), `at most ${most}`])),
  );
  return answer === 'not decided' && all.every(({ times, most }) => median(times) <= most);
}

/** Milliseconds of the processor, which other processes do not lengthen as they do the clock's. */
function timed(rounds: number, work: () => void): number[] {
  work();
  return Array.from({ length: rounds }, () => {
    const begun = process.cpuUsage();
    work();
    return process.cpuUsage(begun).user / 1e3;
  });
}

/** One pigeon more than holes, none without a hole and no two in one: there is no such ticket, and to see that takes too long. */
function tooManyPigeons(pigeons: number): unknown {
  const holes = pigeons - 1;
  const only = (fact: number, hole: number) => ({ fact, accepts: Uint8Array.from({ length: holes }, (_, i) => (i === hole ? 1 : 0)) });
  const covers: Box[] = [];
  for (let hole = 0; hole < holes; hole++)
    for (let one = 0; one < pigeons; one++)
      for (let other = 0; other < one; other++) covers.push({ sides: [only(one, hole), only(other, hole)] });
  return witness(new Array<number>(pigeons).fill(holes), { sides: [] }, covers);
}
