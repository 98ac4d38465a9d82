import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse as readYaml, stringify } from 'yaml';
import { check, parse } from '../../schema/index.ts';
import type { Document, Policy, Scenario } from '../../schema/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import { checkModel } from '../../simulator/rules/index.ts';

const good = (name: string): string => readFileSync(new URL(`good/${name}`, import.meta.url), 'utf8');
const [policy, scenario] = [good('policy.yaml'), good('scenario.yaml')].map((text) => readYaml(text) as Record<string, unknown>);
const files = { 'weekly.csv': good('weekly.csv') };

interface Slot {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** Every place in a document where something stands. */
function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...slotsOf(parent[key])]);
}

/** One slip of an editor: a piece deleted, replaced by one from elsewhere, put where it does not belong, or two of a list turned round. */
const slip = fc.record({ what: fc.nat(3), inPolicy: fc.boolean(), at: fc.nat(), other: fc.nat() });

function apply(document: unknown, { what, at, other }: { what: number; at: number; other: number }): void {
  const slots = slotsOf(document);
  const { parent, key } = slots[at % slots.length]!;
  const from = slots[other % slots.length]!;
  if (what === 0) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else if (what === 1) parent[key] = structuredClone(from.parent[from.key]);
  else if (what === 2 && !Array.isArray(parent) && !Array.isArray(from.parent)) parent[from.key] = structuredClone(from.parent[from.key]);
  else if (Array.isArray(parent)) parent.reverse();
}

test('whatever is written, check answers; and what it lets pass compiles', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      const edited = [structuredClone(policy), structuredClone(scenario)] as const;
      for (const one of slips) apply(edited[one.inPolicy ? 0 : 1], one);
      const [told, world] = edited.map(
        (document, i) => parse(`${i}.yaml`, Buffer.from(stringify(document, { aliasDuplicateObjects: false }))).document,
      );
      if (told?.kind === 'scenario' || world?.kind === 'policy') return;
      const documents = { policy: told as Document<Policy> | undefined, scenario: world as Document<Scenario> | undefined };
      const findings = check({ ...documents, exists: () => true });
      if (!documents.policy || !documents.scenario || findings.some(({ severity }) => severity === 'error')) return;
      passed++;
      const inputs = { policy: documents.policy.value, scenario: documents.scenario.value, files };
      const { model, findings: late } = compile({ ...inputs, zones: zonesOf(inputs.policy, inputs.scenario) });
      expect(model !== undefined || late.length > 0).toBe(true);
      if (model) checkModel(model, documents.scenario);
    }),
    { numRuns: 100 },
  );
  expect(passed).toBeGreaterThan(5);
});
