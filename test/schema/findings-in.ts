import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, parse } from '../../schema/index.ts';
import type { Cases, Document, Finding, Policy, Scenario } from '../../schema/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import { checkModel } from '../../simulator/rules/index.ts';

const good = join(dirname(fileURLToPath(import.meta.url)), 'good');

/** The day on which the files are checked: 2026-11-28. */
const today = 20_785;

/** All findings in one file. The policy that it uses is looked for beside it, then among the good files; a CSV is named by the good scenario. */
export function findingsIn(path: string): Finding[] {
  if (path.endsWith('.csv')) return findingsInCsv(path);
  const { document, findings } = parse(path, readFileSync(path));
  if (!document) return findings;
  const beside = (name: string): string => [join(dirname(path), name), join(good, name)].find((place) => existsSync(place)) ?? '';
  const exists = (name: string): boolean => beside(name) !== '';
  if (document.kind === 'policy') return [...findings, ...check({ policy: document as Document<Policy>, exists, today })];
  const uses = beside((document.value as Scenario | Cases).uses);
  const policy = uses ? read<Policy>(uses) : undefined;
  const own = document.kind === 'scenario' ? { scenario: document as Document<Scenario> } : { cases: document as Document<Cases> };
  const found = check({ policy, ...own, exists, today });
  const inModel =
    own.scenario && policy && !found.some(({ severity }) => severity === 'error') ? findingsInModel(policy, own.scenario) : [];
  return [...findings, ...found, ...inModel].filter(({ file }) => file === path);
}

/** What only the compiled model of a scenario shows. */
function findingsInModel({ value: policy }: Document<Policy>, scenario: Document<Scenario>): Finding[] {
  const files = { 'weekly.csv': readFileSync(join(good, 'weekly.csv'), 'utf8') };
  const { model } = compile({ policy, scenario: scenario.value, files, zones: zonesOf(policy, scenario.value) });
  return model ? checkModel(model, scenario) : [];
}

/** What is found in a log, a profile or a roster (by the second part of its name) when the good scenario names it. */
function findingsInCsv(path: string): Finding[] {
  const name = basename(path);
  const { value: policy } = read<Policy>(join(good, 'policy.yaml'));
  const { value: scenario } = read<Scenario>(join(good, 'scenario.yaml'));
  const named: Record<string, Partial<Scenario>> = {
    log: { demand: [{ file: name }] },
    profile: { demand: [{ channel: 'phone', count: 300, each: 'week', profile: name }] },
    roster: { staffing: { ...scenario.staffing, care: [{ file: name }] } },
  };
  const changed = { ...scenario, ...named[name.split('.').at(-2) ?? ''] };
  const weekly = readFileSync(join(good, 'weekly.csv'), 'utf8');
  const files = { 'weekly.csv': weekly, [name]: new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path)) };
  return compile({ policy, scenario: changed, files, zones: zonesOf(policy, changed) }).findings.filter(({ file }) => file === name);
}

function read<T>(path: string): Document<T> {
  return parse(path, readFileSync(path)).document as Document<T>;
}
