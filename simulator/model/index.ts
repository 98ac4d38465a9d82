export { compile } from './compile.ts';
export type { Inputs } from './compile.ts';
export { Decider } from './decide.ts';
export type * from './model.ts';
export { staffingLimits } from './staffing.ts';
export { zonesOf } from './zones-of.ts';
