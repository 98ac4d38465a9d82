import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readNames } from '../../../schema/index.ts';
import { formats } from '../../../schema/formats.ts';
import { readYaml } from '../../../schema/read-yaml.ts';
import { written } from './written.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const yamlIn = (folder: string): string[] =>
  readdirSync(join(top, folder)).flatMap((name) => (name.endsWith('.yaml') ? [join(folder, name)] : []));
const good = [
  'policies/noor-store',
  'policies/helix-cloud',
  'policies/start/retail/ar',
  'test/schema/good',
  'test/schema/language',
].flatMap(yamlIn);
const unknown = yamlIn('test/schema/bad').filter((file) => readFileSync(join(top, file), 'utf8').startsWith('# expect: unknown-name'));

/** What the schema says of a file that is written for its policy. */
function faultsOf(file: string, language: 'en' | 'ar' = 'en'): string[] {
  const read = readYaml(file, readFileSync(join(top, file)));
  if (!('value' in read)) throw new Error(`${file} cannot be read`);
  const value = read.value as Record<string, unknown>;
  const kind = (['policy', 'scenario', 'cases'] as const).find((one) => one in value)!;
  const policy = kind === 'policy' ? read.text : textOf(dirname(file), String(value['uses']));
  const schema = written(kind, policy, language);
  const ajv = new Ajv2020({ inlineRefs: false, strictTypes: false, allowUnionTypes: true, formats: formats as never });
  for (const keyword of ['patternErrorMessage', 'errorMessage', 'enumDescriptions']) ajv.addKeyword(keyword);
  const holds = ajv.compile(schema);
  return holds(value) ? [] : holds.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The policy that a file uses: beside it, or among the good ones. */
function textOf(folder: string, name: string): string {
  const place = [folder, 'test/schema/good'].map((one) => join(top, one, name)).find((path) => existsSync(path))!;
  return readFileSync(place, 'utf8');
}

test.each(good)('%s is good by the schemas that are written for its policy', (file) => {
  expect(faultsOf(file)).toEqual([]);
});

test.each(unknown)('%s: a name that nothing bears is none for the schema too', (file) => {
  expect(faultsOf(file)).not.toEqual([]);
});

test('in Arabic the same is good', () => {
  for (const file of good.slice(1, 2)) expect([file, faultsOf(file, 'ar')]).toEqual([file, []]);
});

test('names that are not there yet leave the general schema as it is', () => {
  const schema = written('policy', 'policy: x\nteams: 3\nchannels: [phone]\n');
  expect(schema.$defs!['RoutingRow']!.properties!['team']).not.toHaveProperty('enum');
  expect(schema.$defs!['Condition']!.properties!['segment']).toHaveProperty('$ref', '#/$defs/Test');
});

test('of a text with faults what can be read is read', () => {
  const policy = 'policy: x\ntopics: { returns: {} }\nrouting:\n  - when:\n\t  topic: returns\n    team: care\nteams: { care: {} }\n';
  expect(readNames(policy)).toMatchObject({ policy: 'x', topics: { returns: {} } });
  expect(['', '[', 'scenario: x', '- policy'].map(readNames)).toEqual([undefined, undefined, undefined, undefined]);
});

test('no example is offered where a name of the policy is expected', () => {
  const { properties, $defs } = written('policy', readFileSync(join(top, 'policies/helix-cloud/policy.yaml'), 'utf8'));
  const { Condition, When, RoutingRow, Test } = $defs!;
  const [routing, team, not] = [properties!['routing']!, RoutingRow!.properties!['team']!, Test!.properties!['not']!];
  for (const one of [routing, Condition!, When!, team, not]) expect(one).not.toHaveProperty('examples');
  expect(properties!['time_zone']).toHaveProperty('examples');
});
