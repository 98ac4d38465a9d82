import { exp, log } from './math.ts';

/** How many layers a ziggurat has: eight bits of a word choose one. */
const layers = 256;

/**
 * A ziggurat (G. Marsaglia and W. Tsang, "The ziggurat method for generating random variables", 2000): layers of equal area over a falling density.
 * A whole number u, drawn below `size`, stands for u * `width[layer]`, which is under the density for certain where u < `inside[layer]`; `height` is
 * the density at a layer's outer edge. Layer 0 holds the tail beyond `edge`.
 */
export interface Ziggurat {
  readonly inside: Int32Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly edge: number;
}

/** The ziggurat of a density with value 1 at 0, its inverse, the outermost edge and the area of a layer, tail included. */
function ziggurat(density: (x: number) => number, inverse: (y: number) => number, edge: number, area: number, size: number): Ziggurat {
  const inside = new Int32Array(layers);
  const width = new Float64Array(layers);
  const height = new Float64Array(layers);
  let outer = edge;
  for (let i = layers - 1; i > 0; i--) {
    const inner = i === 1 ? 0 : inverse(area / outer + density(outer));
    inside[i] = Math.floor((inner / outer) * size);
    width[i] = outer / size;
    height[i] = density(outer);
    outer = inner;
  }
  const base = area / density(edge);
  inside[0] = Math.floor((edge / base) * size);
  width[0] = base / size;
  height[0] = 1;
  return { inside, width, height, edge };
}

/** exp(-x), for 24 bits. */
export const exponentialZiggurat = ziggurat(
  (x) => exp(-x),
  (y) => -log(y),
  7.69711747013104972,
  3.949659822581557199e-3,
  0x1000000,
);

/** exp(-x x / 2), for 23 bits and a sign. */
export const normalZiggurat = ziggurat(
  (x) => exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * log(y)),
  3.6541528853610087963,
  4.928673233974654932e-3,
  0x800000,
);
