import { expect, test } from 'vitest';
import { Draws, Stream } from '../../../simulator/random/index.ts';
import { Threefry } from '../../../simulator/random/threefry.ts';
import { chiSquare, kolmogorov, momentsOf, normalCdf } from './theory.ts';

const million = 1_000_000;

/** A million draws, two from each place. */
function sample(value: (draws: Draws, word: number) => number): Float64Array {
  const draws = new Draws(20261206, 3);
  const values = new Float64Array(million);
  for (let i = 0; i < million; i += 2) {
    draws.at(i, 5, 0);
    values[i] = value(draws, draws.a);
    values[i + 1] = value(draws, draws.b);
  }
  return values;
}

test('Threefry-2x32-20: known answers of its authors', () => {
  const block = (k0: number, k1: number, c0: number, c1: number): string[] => {
    const threefry = new Threefry();
    threefry.block(k0, k1, c0, c1);
    return [threefry.a, threefry.b].map((word) => (word >>> 0).toString(16).padStart(8, '0'));
  };
  expect(block(0, 0, 0, 0)).toEqual(['6b200159', '99ba4efe']);
  expect(block(-1, -1, -1, -1)).toEqual(['1cb996fc', 'bb002be7']);
  expect(block(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toEqual(['c4923a9c', '483df7a0']);
});

test('a share is in [0, 1) and every 1024th part is met as often', () => {
  const shares = sample((draws, word) => draws.share(word));
  expect(Math.min(...shares.subarray(0, 1000))).toBeGreaterThanOrEqual(0);
  const counts = new Float64Array(1024);
  for (const share of shares) counts[Math.floor(share * 1024)]!++;
  expect(Math.abs(chiSquare(counts))).toBeLessThan(4);
  const draws = new Draws(0, 0);
  expect([draws.share(0), draws.share(-1), draws.share(-2147483648)]).toEqual([0, 1 - 2 ** -32, 0.5]);
});

for (const [name, move] of [
  ['the other word of the block', (draws: Draws, i: number) => void draws.at(i, 1, 0)],
  ['the next thing', (draws: Draws, i: number) => void draws.at(i, 1, 0)],
  ['the next index', (draws: Draws, i: number) => void draws.at(9, 1, i)],
  ['the next purpose', (draws: Draws, i: number) => void draws.at(i >> 8, i & 255, 0)],
] as const)
  test(`neighbours are independent: ${name}`, () => {
    const draws = new Draws(1, 0);
    const counts = new Float64Array(1024);
    let before = 0;
    for (let i = 0; i < 400_000; i++) {
      move(draws, i);
      const one = draws.a >>> 27;
      const other = name.startsWith('the other') ? draws.b >>> 27 : before;
      counts[one * 32 + other]!++;
      before = one;
    }
    expect(Math.abs(chiSquare(counts))).toBeLessThan(4);
  });

test('replications and seeds are independent', () => {
  const counts = new Float64Array(1024);
  for (let i = 0; i < 200_000; i++) {
    const word = (seed: number, replication: number): number => {
      const draws = new Draws(seed, replication);
      draws.at(1, 1, 1);
      return draws.a >>> 27;
    };
    counts[word(i, 0) * 32 + word(7, i)]!++;
  }
  expect(Math.abs(chiSquare(counts))).toBeLessThan(4);
});

test('exponential: distribution, moments and tail of the ziggurat', () => {
  const values = sample((draws, word) => draws.exponential(word));
  expect(kolmogorov(values, (x) => 1 - Math.exp(-x))).toBeLessThan(1.95);
  const { mean, meanError, sd, sdError } = momentsOf(values);
  expect(Math.abs(mean - 1)).toBeLessThan(4 * meanError);
  expect(Math.abs(sd - 1)).toBeLessThan(4 * sdError);
  expect(values.every((x) => x > 0)).toBe(true);
  for (const far of [3, 6, 7.697, 9, 11]) expectShare(values, (x) => x > far, Math.exp(-far));
});

test('normal: distribution, moments and both tails of the ziggurat', () => {
  const values = sample((draws, word) => draws.normal(word));
  expect(kolmogorov(values, normalCdf)).toBeLessThan(1.95);
  const { mean, meanError, sd, sdError } = momentsOf(values);
  expect(Math.abs(mean)).toBeLessThan(4 * meanError);
  expect(Math.abs(sd - 1)).toBeLessThan(4 * sdError);
  for (const far of [2, 3, 3.654, 4]) {
    expectShare(values, (x) => x > far, normalCdf(-far));
    expectShare(values, (x) => x < -far, normalCdf(-far));
  }
});

test('the tails alone: draws that begin beyond the edge are spread as theory says', () => {
  const draws = new Draws(5, 0);
  const exponentials: number[] = [];
  const normals: number[] = [];
  for (let i = 0; i < 400_000; i++) {
    draws.at(i, 1, 0);
    const word = draws.a & ~255; // layer 0, which holds the tail
    const x = draws.exponential(word);
    if (x > 7.69711747013105) exponentials.push(x - 7.69711747013105);
    const z = draws.normal(word);
    if (Math.abs(z) > 3.654152885361009) normals.push(Math.abs(z));
  }
  const tail = 1 / (1 + 7.69711747013105); // the tail's part of layer 0: exp(-edge) of (1 + edge) exp(-edge)
  expect(Math.abs(exponentials.length / 400_000 - tail)).toBeLessThan(4 * Math.sqrt((tail * (1 - tail)) / 400_000));
  expect(normals.length).toBeGreaterThan(15_000);
  expect(kolmogorov(Float64Array.from(exponentials), (x) => 1 - Math.exp(-x))).toBeLessThan(1.95);
  const beyond = normalCdf(-3.6541528853610088);
  expect(kolmogorov(Float64Array.from(normals), (z) => 1 - normalCdf(-z) / beyond)).toBeLessThan(1.95);
});

test('a draw belongs to its place: what was drawn before it does not count', () => {
  const places = Array.from({ length: 3000 }, (_, i) => [i % 50, i % 7, i] as const);
  const drawn = (order: readonly (readonly [number, number, number])[]): Map<string, number[]> => {
    const draws = new Draws(42, 7);
    return new Map(
      order.map((place) => {
        draws.at(...place);
        const { a, b } = draws;
        return [place.join(), [draws.normal(a), draws.exponential(a), draws.exponential(b), draws.normal(b), draws.exponential(b)]];
      }),
    );
  };
  const forwards = drawn(places);
  const backwards = drawn(places.slice().reverse());
  for (const [place, values] of forwards) {
    expect(backwards.get(place)).toEqual(values);
    expect(values[2]).toBe(values[4]);
  }
});

test('a draw that needs further words leaves the block as it was', () => {
  const draws = new Draws(42, 7);
  for (let i = 0; i < 2000; i++) {
    draws.at(i, 0, 0);
    const { a, b } = draws;
    draws.exponential(a & ~255);
    draws.normal(a & ~255);
    expect([draws.a, draws.b]).toEqual([a, b]);
  }
});

test('a stream: uniform, exponential, the same again, and unlike its neighbour', () => {
  const stream = new Stream(1, 2, 3, 4);
  const values = Float64Array.from({ length: 200_000 }, () => stream.exponential());
  expect(kolmogorov(values, (x) => 1 - Math.exp(-x))).toBeLessThan(1.95);
  const again = new Stream(1, 2, 3, 4);
  expect(again.exponential()).toBe(values[0]);
  const counts = new Float64Array(1024);
  const other = new Stream(1, 2, 3, 5);
  for (let i = 0; i < 200_000; i++) counts[Math.floor(again.share() * 32) * 32 + Math.floor(other.share() * 32)]!++;
  expect(Math.abs(chiSquare(counts))).toBeLessThan(4);
});

test('seeds and replications that are none are refused', () => {
  expect(() => new Draws(-1, 0)).toThrow(RangeError);
  expect(() => new Draws(1.5, 0)).toThrow(RangeError);
  expect(() => new Draws(2 ** 32, 0)).toThrow(RangeError);
  expect(() => new Draws(0, 2 ** 20)).toThrow(RangeError);
  expect(() => new Draws(2 ** 32 - 1, 2 ** 20 - 1)).not.toThrow();
});

function expectShare(values: Float64Array, holds: (x: number) => boolean, share: number): void {
  const count = values.filter(holds).length;
  const expected = values.length * share;
  expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected) + 1);
}
