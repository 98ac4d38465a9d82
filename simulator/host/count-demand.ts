import type { Finding, Policy, Scenario } from '../../schema/index.ts';
import type { Fact } from '../../schema/tables/index.ts';
import { compile } from '../demand/index.ts';
import type { Signal } from '../experiment/index.ts';
import { zonesOf } from '../model/index.ts';
import { ClassCount } from '../monitor/index.ts';
import { pause } from './pause.ts';

/** Who comes within a scenario's period in its first replication, class by class: facts as values of `facts`. Or what is wrong in its side files. */
export async function countDemand(
  policy: Policy,
  scenario: Scenario,
  files: Readonly<Record<string, string>>,
  signal: Signal,
): Promise<{ facts: readonly Fact[]; classes: { facts: Int16Array; count: number }[] } | { findings: readonly Finding[] }> {
  const { model, findings } = compile({ policy, scenario, files, zones: zonesOf(policy, scenario) });
  if (!model) return { findings };
  // Loaded when something is simulated, as in `runPrepared`.
  const { inline, runExperiment } = await import('../experiment/index.ts');
  let counts: ClassCount | undefined;
  const watch = (center: { readonly decider: ConstructorParameters<typeof ClassCount>[0] }): ClassCount =>
    (counts = new ClassCount(center.decider));
  await runExperiment(model, inline({ pause, watch }), { replications: 1, signal });
  return { facts: model.facts, classes: [...(counts?.classes() ?? [])].map(({ facts, count }) => ({ facts: facts.slice(), count })) };
}
