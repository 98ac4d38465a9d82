// exp and log from + - * / and bits alone: every engine rounds these alike, while Math.exp and Math.log differ between engines in the last bit.

const ln2High = 6.9314718036912381649e-1; // 33 bits of ln 2: a whole number of up to 11 bits times it is exact
const ln2Low = 1.90821492927058770002e-10;
const log2e = 1.4426950408889634;

/** powers[k + 1074] = 2^k, for every double that is a power of two. */
const powers = new Float64Array(2098);
powers[1074] = 1;
for (let k = 1; k <= 1023; k++) powers[1074 + k] = powers[1073 + k]! * 2;
for (let k = -1; k >= -1074; k--) powers[1074 + k] = powers[1075 + k]! / 2;

/**
 * e to the power of x, within one unit in the last place. With x = k ln 2 + r: e^r = (R + r) / (R - r), R = r coth(r / 2), whose Taylor coefficients
 * are 2 B(2n) / (2n)! (Bernoulli numbers); |r| <= 0.35 needs six. Arranged as in W. Kahan's and K. C. Ng's, so that the rounding of r is made good.
 */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : NaN;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * log2e + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * (1 / 6 + t * (-1 / 360 + t * (1 / 15120 + t * (-1 / 604800 + t * (1 / 23950080 + t * (-691 / 653837184000))))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * powers[k + 1073]!;
  if (k < -1074) return y * powers[k + 1128]! * 5.551115123125783e-17;
  return y * powers[k + 1074]!;
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which of the two words holds sign and exponent: 1 where the machine is little-endian. */
const top = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * The natural logarithm, within one unit in the last place. With x = 2^k (1 + f), 1 + f between sqrt(1/2) and sqrt 2: log(1 + f) = 2 artanh(s),
 * s = f / (2 + f), by its series. -Infinity at 0, NaN below.
 */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? Infinity : NaN;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    k = -54;
  }
  double[0] = x;
  // The distance from sqrt(1/2) to 1 carries a significand above sqrt 2 into the next power of two.
  const binary = ((words[top]! + 0x3ff00000 - 0x3fe6a09e) >> 20) - 1023;
  const f = x * powers[1074 - binary]! - 1;
  const s = f / (2 + f);
  const t = s * s;
  const u = t * t;
  const odd = t * (2 / 3 + u * (2 / 7 + u * (2 / 11 + u * (2 / 15 + u * (2 / 19)))));
  const even = u * (2 / 5 + u * (2 / 9 + u * (2 / 13 + u * (2 / 17 + u * (2 / 21)))));
  const half = 0.5 * f * f;
  k += binary;
  return k * ln2High - (half - (s * (half + odd + even) + k * ln2Low) - f);
}

/** x to the power of y for x >= 0, to a few units in the last place for moderate results. */
export function pow(x: number, y: number): number {
  return y === 0 ? 1 : exp(y * log(x));
}
