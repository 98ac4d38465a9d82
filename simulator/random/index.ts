export { empirical } from './distribution/law.ts';
export type { Law } from './distribution/law.ts';
export { compileLaws, draw, isExponential, meanDrawn } from './distribution/laws.ts';
export type { Laws } from './distribution/laws.ts';
export { lengthBiased } from './distribution/length-biased.ts';
export { meanOf } from './distribution/mean-of.ts';
export { Draws } from './draws.ts';
export { exp, log, pow } from './math.ts';
export { Stream } from './stream.ts';
