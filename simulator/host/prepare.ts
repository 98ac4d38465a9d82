import { dirname, join } from 'node:path';
import { compile } from '../demand/index.ts';
import { zonesOf } from '../model/index.ts';
import type { Inputs, Model } from '../index.ts';
import { checkModel } from '../rules/index.ts';
import { readInputs } from './read-inputs.ts';
import type { ReadInputs, ReadOptions } from './read-inputs.ts';
import { silenced } from './silenced.ts';

/** What is needed to simulate; without errors among the findings of a scenario's there is a model. */
export interface Prepared extends ReadInputs {
  readonly inputs?: Inputs;
  readonly model?: Model;
}

/**
 * From a path to a model, with everything that is wrong on the way:
 *
 *     path -> read -> parse -> check -> (no error so far) zones -> compile (reads side files) -> model -> check of the model
 */
export function prepare(path: string, options: ReadOptions = {}): Prepared {
  const read = readInputs(path, options);
  const { policy, scenario, files } = read;
  if (!policy || !scenario || read.findings.some(({ severity }) => severity === 'error')) return read;
  const inputs: Inputs = { policy: policy.value, scenario: scenario.value, files, zones: zonesOf(policy.value, scenario.value) };
  const { model, findings } = compile(inputs);
  const placed = findings.map((finding) => ({ ...finding, file: join(dirname(path), finding.file) }));
  const ofModel = model ? checkModel(model, scenario) : [];
  const all = silenced(path, read, [...read.findings, ...placed, ...ofModel]);
  return { ...read, findings: all, inputs, ...(model && ofModel.every(({ severity }) => severity !== 'error') ? { model } : {}) };
}
