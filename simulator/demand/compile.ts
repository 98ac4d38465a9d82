import { conditionsIn, factSpace } from '../../schema/tables/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { compileWith } from '../model/index.ts';
import type { Compiled, Inputs } from '../model/index.ts';
import { compileDemand } from './compile-demand.ts';
import { undecided } from './undecided.ts';

/** A checked policy and scenario, with the demand that its logs and rates make, as the simulator runs them; or the faults of the side files. */
export function compile(inputs: Inputs): Compiled {
  const { model, findings } = compileWith(compileDemand, inputs);
  if (!model) return { findings };
  const never = neverBoxes(inputs);
  const { demand, start } = inputs.scenario;
  const logs = [
    ...demand.map(({ file }, i) => ({ file, source: model.sources[i]!, isOpen: false })),
    ...(start?.backlog ?? []).map(({ file }, i) => ({ file, source: model.backlog[i]!.source, isOpen: true })),
  ];
  const open = logs.flatMap(({ file, source, isOpen }) =>
    file !== undefined && source.kind === 'log' ? undecided(file, source, model, never, isOpen) : [],
  );
  return open.length > 0 ? { findings: [...findings, ...open] } : { model, findings };
}

/** What the policy rules out, over the model's facts. */
function neverBoxes({ policy, scenario }: Inputs): Box[] {
  const space = factSpace(policy, conditionsIn(scenario));
  return (policy.never ?? []).flatMap((condition) => space.boxes(condition));
}
