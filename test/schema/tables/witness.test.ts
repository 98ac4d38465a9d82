import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../schema/tables/index.ts';
import { firstMatch, holds, widen, witness } from '../../../schema/tables/index.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });

const boxOver = (shape: readonly number[]): fc.Arbitrary<Box> =>
  fc
    .tuple(...shape.map((size) => fc.option(fc.uint8Array({ minLength: size, maxLength: size, max: 1 }), { freq: 2 })))
    .map((sides) => ({ sides: sides.flatMap((accepts, fact) => (accepts ? [{ fact, accepts }] : [])) }));

const table = sizes.chain((shape) =>
  fc.record({ shape: fc.constant(shape), within: boxOver(shape), covers: fc.array(boxOver(shape), { maxLength: 12 }) }),
);

function* cells(shape: readonly number[]): Generator<number[]> {
  const [size, ...rest] = shape;
  if (size === undefined) yield [];
  else for (let value = 0; value < size; value++) for (const cell of cells(rest)) yield [value, ...cell];
}

const inRegion = (region: readonly Uint8Array[], cell: readonly number[]): boolean =>
  cell.every((value, fact) => region[fact]![value] === 1);

test('a witness is found exactly where counting every cell finds one, and is a whole region of them', () => {
  fc.assert(
    fc.property(table, ({ shape, within, covers }) => {
      const isOne = (cell: number[]): boolean => holds(within, cell) && !covers.some((box) => holds(box, cell));
      const all = [...cells(shape)];
      const found = witness(shape, within, covers);
      if (found === 'not decided') throw new Error('the budget ran out on a small table');
      expect(found !== undefined).toBe(all.some(isOne));
      if (!found) return;
      const told = all.filter((cell) => inRegion(found, cell));
      expect(told.length).toBeGreaterThan(0);
      expect(told.every(isOne)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the boxes needed to see that there is none leave none by themselves', () => {
  fc.assert(
    fc.property(table, ({ shape, within, covers }) => {
      const needed = new Set<Box>();
      if (witness(shape, within, covers, { needed }) === undefined) expect(witness(shape, within, [...needed])).toBe(undefined);
    }),
    { numRuns: 1000 },
  );
});

test('a widened region holds the region and is still one of witnesses', () => {
  fc.assert(
    fc.property(table, ({ shape, within, covers }) => {
      const found = witness(shape, within, covers);
      if (!found || found === 'not decided') return;
      const wide = widen(
        found,
        within,
        covers,
        shape.map((_, fact) => fact),
      );
      for (const cell of cells(shape)) {
        if (inRegion(found, cell)) expect(inRegion(wide, cell)).toBe(true);
        if (inRegion(wide, cell)) expect(holds(within, cell) && !covers.some((box) => holds(box, cell))).toBe(true);
      }
    }),
  );
});

test('a row is never reached exactly where no cell has it as its first match', () => {
  fc.assert(
    fc.property(
      sizes.chain((shape) => fc.tuple(fc.constant(shape), fc.array(boxOver(shape), { minLength: 1, maxLength: 6 }))),
      ([shape, boxes]) => {
        const rows = boxes.map((box) => ({ boxes: [box] }));
        const reached = new Set([...cells(shape)].map((cell) => firstMatch(rows, cell)));
        boxes.forEach((box, i) => expect(witness(shape, box, boxes.slice(0, i)) !== undefined).toBe(reached.has(i)));
      },
    ),
  );
});

test('what needs more branchings than the budget is not decided, never guessed', () => {
  // Six pigeons in five holes: nobody without a hole, no two in one.
  const pigeons = 6;
  const holes = 5;
  const shape = Array.from({ length: pigeons }, () => holes);
  const only = (fact: number, hole: number) => ({ fact, accepts: Uint8Array.from({ length: holes }, (_, i) => (i === hole ? 1 : 0)) });
  const covers: Box[] = [];
  for (let hole = 0; hole < holes; hole++)
    for (let one = 0; one < pigeons; one++)
      for (let other = 0; other < one; other++) covers.push({ sides: [only(one, hole), only(other, hole)] });
  expect(witness(shape, { sides: [] }, covers)).toBe(undefined);
  expect(witness(shape, { sides: [] }, covers, { limit: 10 })).toBe('not decided');
});

test('two thousand rows that ask for one value each are told apart at once, and a thousand boxes within one another do not break the stack', () => {
  const sizes = [2001, 2];
  const one = (fact: number, value: number) => ({
    fact,
    accepts: Uint8Array.from({ length: sizes[fact]! }, (_, i) => (i === value ? 1 : 0)),
  });
  const rows = Array.from({ length: 2000 }, (_, i) => ({ sides: [one(0, i)] }));
  expect(witness(sizes, { sides: [one(0, 5)] }, rows)).toBeUndefined();
  expect(witness(sizes, { sides: [one(0, 2000)] }, rows)).toBeDefined();
  expect(witness(sizes, { sides: [] }, [...rows, { sides: [] }])).toBeUndefined();
  const pairs = rows.map(({ sides }) => ({ sides: [...sides, one(1, 0)] }));
  expect(witness(sizes, { sides: [] }, pairs)).toBe('not decided');
});
