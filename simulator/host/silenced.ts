import { dirname, join } from 'node:path';
import type { Cases, Document, Finding, Place, Policy, Scenario } from '../../schema/index.ts';
import { markSilenced, namedFiles } from '../../schema/index.ts';
import { allExplanations } from './all-explanations.ts';

interface Documents {
  readonly policy?: Document<Policy> | undefined;
  readonly scenario?: Document<Scenario> | undefined;
  readonly cases?: Document<Cases> | undefined;
}

const codes = allExplanations.map(({ code }) => code);

/** What was found from the file at `path` on, with what its comments silence marked. All findings pass here before anyone sees them. */
export function silenced(path: string, { policy, scenario, cases }: Documents, findings: readonly Finding[]): Finding[] {
  const documents = [policy, scenario, cases].filter((document) => document !== undefined);
  const named = new Map<string, { readonly file: string; readonly start: Place }[]>();
  for (const side of scenario ? namedFiles(scenario.value) : []) {
    const file = join(dirname(path), side.name);
    named.set(file, [...(named.get(file) ?? []), { file: scenario!.file, start: scenario!.placeOf(side.path, 'value').start }]);
  }
  return markSilenced(findings, { documents, codes, given: path, named: (file) => named.get(file) ?? [] });
}
