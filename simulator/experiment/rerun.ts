import type { Result } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { compile } from '../demand/index.ts';
import type { Inputs } from '../model/index.ts';
import type { Executor } from './executor.ts';
import { runExperiment } from './experiment.ts';
import type { ExperimentOptions } from './experiment.ts';
import { inline } from './inline.ts';
import { buildResult } from './result.ts';

/**
 * Runs a result's own inputs again: the same replications from the same seed. What comes out is the same, or the two were made by different programs.
 * Throws where the inputs make no model: a result holds only inputs that did.
 */
export async function rerun(
  result: Result,
  executor: Executor = inline(),
  options: Pick<ExperimentOptions, 'onProgress' | 'signal'> = {},
): Promise<Result> {
  const inputs = result.inputs as unknown as Inputs;
  const { model, findings } = compile(inputs);
  if (!model) throw new Error(`the result's inputs make no model: ${findings.map(({ message }) => inEnglish(message)).join('; ')}`);
  const experiment = await runExperiment(model, executor, {
    ...options,
    seed: result.provenance.seed,
    replications: result.replications.run,
  });
  const { asked = experiment.asked, stopped } = experiment.stopped === 'as told' ? result.replications : experiment;
  return buildResult(model, { ...experiment, asked, stopped }, { inputs, provenance: result.provenance, notes: result.notes });
}
