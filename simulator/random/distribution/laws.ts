import { exp, log } from '../math.ts';
import type { Variates } from '../variates.ts';
import { gamma } from './gamma.ts';
import type { Law } from './law.ts';
import { meanOf } from './mean-of.ts';

const constant = 0;
const exponential = 1;
const lognormal = 2;
const gammaKind = 3;
const normal = 4;
const empirical = 5;

/**
 * Laws as columns, plain data. `a` and `b` by kind: 0 constant (value), 1 exponential (mean), 2 lognormal (mu, sigma), 3 gamma (shape, scale),
 * 4 normal cut at 0 (mean, sd), 5 empirical (its place in `empirical`).
 */
export interface Laws {
  readonly kind: Uint8Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly empirical: readonly { readonly values: Float64Array; readonly cumulative: Float64Array }[];
}

/** Law i of the result is `laws[i]`. Where nothing varies (sd 0) a law becomes its constant. */
export function compileLaws(laws: readonly Law[]): Laws {
  const kind = new Uint8Array(laws.length);
  const a = new Float64Array(laws.length);
  const b = new Float64Array(laws.length);
  const tables: { values: Float64Array; cumulative: Float64Array }[] = [];
  const set = (i: number, ofKind: number, first: number, second = 0): void => {
    kind[i] = ofKind;
    a[i] = first;
    b[i] = second;
  };
  laws.forEach((law, i) => {
    switch (law.kind) {
      case 'constant':
        set(i, constant, law.value);
        break;
      case 'exponential':
        set(i, exponential, law.mean);
        break;
      case 'empirical':
        set(i, empirical, tables.length);
        tables.push({ values: Float64Array.from(law.values), cumulative: Float64Array.from(law.cumulative) });
        break;
      default: {
        const { mean, sd } = law;
        if (sd === 0 || (mean === 0 && law.kind !== 'normal')) set(i, constant, mean);
        else if (law.kind === 'normal') set(i, normal, mean, sd);
        else if (law.kind === 'gamma') set(i, gammaKind, (mean * mean) / (sd * sd), (sd * sd) / mean);
        else {
          const variance = log(1 + (sd * sd) / (mean * mean));
          set(i, lognormal, log(mean) - variance / 2, Math.sqrt(variance));
        }
      }
    }
  });
  return { kind, a, b, empirical: tables };
}

/** Whether a law is exponential: memoryless, its mean in `a`. */
export function isExponential(laws: Laws, law: number): boolean {
  return laws.kind[law] === exponential;
}

/** The mean of what law number `law` gives; 0 of no law. */
export function meanDrawn({ kind, a, b, empirical: tables }: Laws, law: number): number {
  if (law < 0) return 0;
  const [first, second] = [a[law]!, b[law]!];
  switch (kind[law]) {
    case lognormal:
      return exp(first + (second * second) / 2);
    case gammaKind:
      return first * second;
    case normal:
      return meanOf({ kind: 'normal', mean: first, sd: second });
    case empirical:
      return meanOf({ kind: 'empirical', ...tables[first]! });
    default:
      return first;
  }
}

/**
 * What law number `law` gives for the draw that begins with `word` at the present place. The unary `+` tells V8 that the calls return
 * numbers; without it every result would be put on the heap.
 */
export function draw(laws: Laws, law: number, variates: Variates, word: number): number {
  const a = laws.a[law]!;
  switch (laws.kind[law]) {
    case constant:
      return a;
    case exponential:
      return a * variates.exponential(word);
    case lognormal:
      return +exp(a + laws.b[law]! * variates.normal(word));
    case gammaKind:
      return laws.b[law]! * gamma(variates, word, a);
    case normal:
      return Math.max(0, a + laws.b[law]! * variates.normal(word));
    default:
      return +stepInverse(laws.empirical[a]!, variates.share(word));
  }
}

/** The first value whose cumulative share is above `share`. */
function stepInverse({ values, cumulative }: Laws['empirical'][number], share: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > share) high = middle;
    else low = middle + 1;
  }
  return values[low]!;
}
