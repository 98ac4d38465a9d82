import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as readYaml, stringify } from 'yaml';
import { check, parse } from '../../schema/index.ts';
import type { Cases, Document, Policy, Scenario } from '../../schema/index.ts';
import { examples } from '../fuzz/examples.ts';

const bad = join(dirname(fileURLToPath(import.meta.url)), 'bad');
/** Whole documents of the right shape: the good ones, and those whose flaw is one of meaning. */
const texts = [
  ...examples.map(({ files }) => files.map(({ bytes }) => bytes.toString('utf8'))),
  ...readdirSync(bad)
    .filter((name) => name.endsWith('.policy.yaml'))
    .map((name) => [readFileSync(join(bad, name), 'utf8')]),
].filter((files) => files.every((text) => parse('f', Buffer.from(text)).document));

/** The same with the keys of every map in another order, which draws from `next`. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, next));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, shuffled(one, next)] as const);
  for (let i = entries.length - 1; i > 0; i--) {
    const j = next() % (i + 1);
    [entries[i], entries[j]] = [entries[j]!, entries[i]!];
  }
  return Object.fromEntries(entries);
}

/** What is found, told by code and place in the document: the order in which things are named may choose another example, and of what is not simulated yet the first place in the file. */
function found(documents: readonly unknown[]): string[] {
  const read = documents.map(
    (one, i) => parse(String(i), Buffer.from(stringify(one, { aliasDuplicateObjects: false, lineWidth: 0 }))).document!,
  );
  const of = (kind: string): unknown => read.find((document) => document.kind === kind);
  const findings = check({
    policy: of('policy') as Document<Policy>,
    scenario: of('scenario') as Document<Scenario>,
    cases: of('cases') as Document<Cases>,
    exists: () => true,
  });
  return findings.map(({ file, code, path }) => (code === 'not-simulated-yet' ? code : `${file} ${code} ${path.join('/')}`)).sort();
}

test('law: the order of keys in maps changes nothing of what is found, nor does looking twice', () => {
  expect(texts.length).toBeGreaterThan(60);
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (files, numbers) => {
      const documents = files.map((text) => readYaml(text) as unknown);
      let i = 0;
      const other = documents.map((one) => shuffled(one, () => numbers[i++ % numbers.length]! + i));
      const once = found(documents);
      expect(found(documents)).toEqual(once);
      expect(found(other)).toEqual(once);
    }),
    { numRuns: 60 },
  );
}, 60_000);
