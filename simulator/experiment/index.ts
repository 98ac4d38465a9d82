export type { Executor, Signal } from './executor.ts';
export { runExperiment } from './experiment.ts';
export type { Experiment, ExperimentOptions } from './experiment.ts';
export { inline } from './inline.ts';
export type { Watch } from './inline.ts';
export { rerun } from './rerun.ts';
export { buildResult } from './result.ts';
export type { ResultOrigin } from './result.ts';
export { writeResult } from './write-result.ts';
