export { check } from './check.ts';
export type { CheckArguments } from './check.ts';
export { explain } from './explain.ts';
export type { ExplainArguments } from './explain.ts';
export { junit } from './formats/junit.ts';
export type { JunitCase, JunitSuite } from './formats/junit.ts';
export { reference } from './reference.ts';
export { simulate } from './simulate.ts';
export type { SimulateArguments, OpenReport } from './simulate.ts';
