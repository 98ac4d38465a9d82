const [m1, m2] = [4294967087, 4294944443];

/** The combined multiple recursive generator of P. L'Ecuyer, "Good parameters and implementations for combined multiple recursive random number generators" (1999): nothing of Mizan's. */
export class Mrg32k3a {
  #s: [number, number, number, number, number, number];

  constructor(seed: number) {
    this.#s = [12345 + seed, 12345, 12345, 12345, 12345, 12345];
    for (let i = 0; i < 100; i++) this.uniform();
  }

  /** In (0, 1). */
  uniform(): number {
    const s = this.#s;
    // The products stay below 2^53.
    let p1 = (1403580 * s[1] - 810728 * s[0]) % m1;
    if (p1 < 0) p1 += m1;
    s[0] = s[1];
    s[1] = s[2];
    s[2] = p1;
    let p2 = (527612 * s[5] - 1370589 * s[3]) % m2;
    if (p2 < 0) p2 += m2;
    s[3] = s[4];
    s[4] = s[5];
    s[5] = p2;
    return (p1 > p2 ? p1 - p2 : p1 - p2 + m1) / (m1 + 1);
  }

  exponential(mean: number): number {
    return -mean * Math.log(this.uniform());
  }
}
