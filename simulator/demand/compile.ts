import { compileWith } from '../model/index.ts';
import type { Compiled, Inputs } from '../model/index.ts';
import { compileSources } from './compile-sources.ts';

/** A checked policy and scenario, with the demand that its logs and rates make, as the simulator runs them; or the faults of the side files. */
export function compile(inputs: Inputs): Compiled {
  return compileWith(compileSources, inputs);
}
