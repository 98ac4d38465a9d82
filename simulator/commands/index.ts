export { check } from './check.ts';
export type { CheckArguments } from './check.ts';
export { explain } from './explain.ts';
export type { ExplainArguments } from './explain.ts';
export { simulate } from './simulate.ts';
export type { SimulateArguments, OpenReport } from './simulate.ts';
