/** The pure door: nothing behind it knows Node, a timer or a console, so a page runs it as the command does. */
export { compile } from './demand/index.ts';
export {
  buildResult,
  deferredBesideLive,
  inline,
  isPartial,
  judge,
  rerun,
  rowTitleOf,
  runExperiment,
  titleOf,
  writeResult,
} from './experiment/index.ts';
export type { Executor, Experiment, ExperimentOptions, ResultOrigin, Signal } from './experiment/index.ts';
export { dimensions, kpiOf, kpis, titleShown } from './kpi/index.ts';
export type { Bilingual, Dimension, Kpi } from './kpi/index.ts';
export type { Monitor, Tallies } from './life/index.ts';
export { languageWord, sayAgent, tellLife } from './story/index.ts';
export type { ToldLife } from './story/index.ts';
export { binomialInterval } from './stats/index.ts';
export { zonesOf } from './model/index.ts';
export type { Inputs, Model } from './model/index.ts';
export type { Check, Distribution, Finding, JudgedObjective, KpiRow, Note, Policy, Result, Scenario, Series } from '../schema/index.ts';
export { inEnglish } from '../schema/said/index.ts';
export type { Text } from '../schema/said/index.ts';
