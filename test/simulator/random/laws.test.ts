import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draws, compileLaws, draw, empirical, lengthBiased, meanOf } from '../../../simulator/random/index.ts';
import type { Law } from '../../../simulator/random/index.ts';
import { kolmogorov, momentsOf, normalCdf } from './theory.ts';

function sample(law: Law, n = 300_000): Float64Array {
  const laws = compileLaws([{ kind: 'constant', value: 99 }, law]);
  const draws = new Draws(11, 0);
  return Float64Array.from({ length: n }, (_, i) => {
    draws.at(i, 2, 0);
    return draw(laws, 1, draws, draws.a);
  });
}

const told: readonly { readonly law: Law; readonly sd: number }[] = [
  { law: { kind: 'exponential', mean: 180 }, sd: 180 },
  { law: { kind: 'lognormal', mean: 720, sd: 864 }, sd: 864 },
  { law: { kind: 'lognormal', mean: 60, sd: 6 }, sd: 6 },
  { law: { kind: 'gamma', mean: 1, sd: 0.15 }, sd: 0.15 },
  { law: { kind: 'gamma', mean: 300, sd: 300 }, sd: 300 },
  { law: { kind: 'gamma', mean: 300, sd: 700 }, sd: 700 },
  { law: { kind: 'normal', mean: 300, sd: 30 }, sd: 30 },
];
for (const { law, sd } of told)
  test(`${JSON.stringify(law)} has the mean and sd that were told`, () => {
    const found = momentsOf(sample(law));
    expect(Math.abs(found.mean - meanOf(law))).toBeLessThan(4 * found.meanError);
    expect(Math.abs(found.sd - sd)).toBeLessThan(4 * found.sdError);
  });

test('lognormal: its logarithm is normal', () => {
  const sigma = Math.sqrt(Math.log(1 + 1.44));
  const values = sample({ kind: 'lognormal', mean: 720, sd: 864 });
  expect(kolmogorov(values, (x) => normalCdf((Math.log(x) - Math.log(720) + (sigma * sigma) / 2) / sigma))).toBeLessThan(1.95);
});

test('gamma of shape 3 and of shape 1 against their closed forms, of shape 1/2 against the square of a normal', () => {
  const third = Math.sqrt(3);
  expect(kolmogorov(sample({ kind: 'gamma', mean: 3, sd: third }), (x) => 1 - Math.exp(-x) * (1 + x + (x * x) / 2))).toBeLessThan(1.95);
  expect(kolmogorov(sample({ kind: 'gamma', mean: 1, sd: 1 }), (x) => 1 - Math.exp(-x))).toBeLessThan(1.95);
  expect(kolmogorov(sample({ kind: 'gamma', mean: 0.5, sd: Math.SQRT1_2 }), (x) => 2 * normalCdf(Math.sqrt(2 * x)) - 1)).toBeLessThan(1.95);
});

test('a normal is cut at 0, and its mean says so', () => {
  const law: Law = { kind: 'normal', mean: 60, sd: 60 };
  const values = sample(law);
  const { mean, meanError } = momentsOf(values);
  expect(values.every((x) => x >= 0)).toBe(true);
  expect(Math.abs(values.filter((x) => x === 0).length / values.length - normalCdf(-1))).toBeLessThan(0.003);
  expect(Math.abs(mean - meanOf(law))).toBeLessThan(4 * meanError);
  expect(meanOf(law)).toBeCloseTo(60 * normalCdf(1) + (60 * Math.exp(-0.5)) / Math.sqrt(2 * Math.PI), 10);
});

test('nothing varies where the sd is 0', () => {
  for (const kind of ['lognormal', 'gamma', 'normal'] as const)
    expect(sample({ kind, mean: 30, sd: 0 }, 100).every((x) => x === 30)).toBe(true);
  expect(sample({ kind: 'exponential', mean: 0 }, 100).every((x) => x === 0)).toBe(true);
  expect(sample({ kind: 'gamma', mean: 0, sd: 0 }, 100).every((x) => x === 0)).toBe(true);
});

test('an empirical law draws observed values by weight', () => {
  const law = empirical([40, 10, 20], [1, 2, 1]);
  const values = sample(law, 100_000);
  const share = (value: number): number => values.filter((x) => x === value).length / values.length;
  for (const [value, weight] of [[10, 0.5], [20, 0.25], [40, 0.25]] as const) expect(Math.abs(share(value) - weight)).toBeLessThan(0.006); // prettier-ignore
  expect(meanOf(law)).toBe(20);
});

test('an empirical law draws observed values only, and all without weights alike', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }), fc.integer(), (observed, word) => {
      const laws = compileLaws([empirical(observed)]);
      const draws = new Draws(1, 1);
      const place = Math.floor(draws.share(word) * observed.length);
      const sorted = observed.toSorted((x, y) => x - y);
      const near = [place - 1, place, place + 1].filter(
        (i) => Math.abs(draws.share(word) * observed.length - place - (i > place ? 1 : 0)) < 1e-9 || i === place,
      );
      expect(near.map((i) => sorted[i])).toContain(draw(laws, 0, draws, word));
    }),
  ));

test('what is met under way is longer, in proportion to its length', () => {
  const laws: Law[] = [
    ...told.map(({ law }) => law),
    { kind: 'constant', value: 30 },
    { kind: 'normal', mean: 60, sd: 60 },
    empirical([40, 10, 20, 0], [1, 2, 1, 3]),
  ];
  for (const law of laws) {
    const values = sample(law);
    const biased = sample(lengthBiased(law));
    const expected = values.reduce((sum, x) => sum + x * x, 0) / values.reduce((sum, x) => sum + x, 0);
    expect(Math.abs(momentsOf(biased).mean / expected - 1), JSON.stringify(law)).toBeLessThan(0.04);
  }
  const triangle = sample(lengthBiased(empirical(Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000))));
  expect(kolmogorov(triangle, (x) => x * x)).toBeLessThan(2.3);
});

test('laws are plain data', () => {
  const laws = compileLaws([{ kind: 'gamma', mean: 300, sd: 700 }, empirical([3, 1, 2])]);
  const draws = new Draws(1, 1);
  draws.at(1, 1, 1);
  for (const law of [0, 1]) expect(draw(structuredClone(laws), law, draws, draws.a)).toBe(draw(laws, law, draws, draws.a));
});
