import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Center } from '../../simulator/center/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { checkModel } from '../../simulator/rules/index.ts';
import { attempt, read } from '../fuzz/attempt.ts';
import { examples } from '../fuzz/examples.ts';
import { mutated, mutations } from '../fuzz/mutation.ts';

const bytes = (name: string): Buffer => readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'good', name));
const files = { 'weekly.csv': bytes('weekly.csv').toString('utf8') };

test('law: whatever is changed in good files, check says what is wrong, or they compile and a replication runs', () => {
  const good = [bytes('policy.yaml'), bytes('scenario.yaml')];
  fc.assert(
    fc.property(mutations(2, ['another', 'borrowed', 'without', 'doubled', 'moved']), (done) => {
      const changed = mutated(good, done);
      const { policy, scenario, findings } = read(changed.map((text, i) => ({ name: `${i}.yaml`, bytes: text })));
      if (!policy || !scenario) {
        expect(findings).not.toEqual([]);
        return;
      }
      if (findings.some(({ severity }) => severity === 'error')) return;
      const inputs = { policy: policy.value, scenario: scenario.value, files, zones: zonesOf(policy.value, scenario.value) };
      const { model } = compile(inputs);
      if (!model || model.window.end > 400 * 86400) return;
      checkModel(model, scenario);
      const center = new Center(model, 1, 0);
      center.run(new Recorder(center.life, model, center.decider, 0));
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('law: whatever is changed in any good file, nothing crashes, nothing takes long, and what is said can be shown and explained', () => {
  // All examples, and as many as time allows, are the business of `npm run fuzz`, which draws from the same changes.
  const smallest = examples.find(({ name }) => name.endsWith('lawyers-by-email.scenario.yaml'))!;
  const others = examples.filter(({ name }) => name.startsWith('test/schema/good/') && name !== smallest.name);
  expect(others.length).toBeGreaterThan(1);
  const example = fc.oneof({ weight: 9, arbitrary: fc.constant(smallest) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  fc.assert(
    fc.property(example, mutations(2), (one, done) => {
      expect(attempt(one, done)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
}, 120_000);
