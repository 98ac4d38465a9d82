import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, parse } from '../../schema/index.ts';
import type { Document, Policy, Scenario } from '../../schema/index.ts';
import { Center } from '../../simulator/center/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';

const text = (name: string): string => readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'good', name), 'utf8');
const files = { 'weekly.csv': text('weekly.csv') };
const value = /(?<=[:,[] )[^\s,[\]{}#][^,[\]{}#\n]*?(?=\s*[,\]}\n])/g;

/** Values that stand in place of others: of the same kind at their edges, of another kind, hostile. */
const others = [
  ...['0s', '1s', '9h', '5w', '999999999w', '0%', '100%', '50%', '0', '1', '1000', '1e308', '-1', '.nan', '2024-02-29', '9999-12-31'],
  ...['00:00-24:00', '22:00-02:00', 'sat-thu', 'Asia/Kathmandu', 'none', 'always', 'up', 'keep', '[]', '{}', '~', '', '٣٠', '٩٥٪', '*x'],
  ...[
    '&x 1',
    '!!set {}',
    '__proto__',
    'constructor',
    '"a\\u202eb"',
    '{ mean: 0s }',
    '{ mean: 1s, sd: 9999w }',
    '{ not: phone }',
    '\0',
    '\t',
  ],
];

/** A change of a text, made of two numbers in [0, 1). */
const changes: readonly ((text: string, at: number, with_: number) => string)[] = [
  (yaml, at, what) => replaced(yaml, at, others[Math.floor(what * others.length)]!),
  (yaml, at, what) => {
    const values = yaml.match(value)!;
    return replaced(yaml, at, values[Math.floor(what * values.length)]!);
  },
  (yaml, at) => lines(yaml, (all) => all.splice(Math.floor(at * all.length), 1)),
  (yaml, at) => lines(yaml, (all) => all.splice(Math.floor(at * all.length), 0, all[Math.floor(at * all.length)]!)),
  (yaml, at, to) => lines(yaml, (all) => all.splice(Math.floor(to * all.length), 0, ...all.splice(Math.floor(at * all.length), 1))),
];

function replaced(yaml: string, at: number, by: string): string {
  const found = [...yaml.matchAll(value)];
  const { index, 0: old } = found[Math.floor(at * found.length)]!;
  return yaml.slice(0, index) + by + yaml.slice(index + old.length);
}

function lines(yaml: string, change: (all: string[]) => void): string {
  const all = yaml.split('\n');
  change(all);
  return all.join('\n');
}

const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const mutation = fc.record({ inPolicy: fc.boolean(), change: fc.constantFrom(...changes), at: part, what: part });

test('law: whatever is changed in good files, check says what is wrong, or they compile and a replication runs', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      let [policyText, scenarioText] = [text('policy.yaml'), text('scenario.yaml')];
      for (const { inPolicy, change, at, what } of mutations) {
        if (inPolicy) policyText = change(policyText, at, what);
        else scenarioText = change(scenarioText, at, what);
      }
      const read = [parse('policy.yaml', Buffer.from(policyText)), parse('scenario.yaml', Buffer.from(scenarioText))];
      const [policy, scenario] = read.map(({ document }) => document) as [Document<Policy> | undefined, Document<Scenario> | undefined];
      if (policy?.kind !== 'policy' || scenario?.kind !== 'scenario') {
        expect(read.flatMap(({ findings }) => findings)).not.toEqual([]);
        return;
      }
      if (check({ policy, scenario }).some(({ severity }) => severity === 'error')) return;
      const inputs = { policy: policy.value, scenario: scenario.value, files, zones: zonesOf(policy.value, scenario.value) };
      const { model } = compile(inputs);
      if (!model || model.window.end > 400 * 86400) return;
      const center = new Center(model, 1, 0);
      center.run(new Recorder(center.life, model, center.decider, 0));
    }),
    { numRuns: 300 },
  );
}, 60_000);
