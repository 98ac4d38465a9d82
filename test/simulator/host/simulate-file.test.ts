import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { inPackage } from '../../../schema/host/index.ts';
import { prepare, simulateFile } from '../../../simulator/host/index.ts';
import { folder, policy, scenario, unheeded } from '../../commands/shop.ts';

const day = 'day.scenario.yaml';

test('a scenario brings its policy and its side files; provenance names them by their bytes and holds no path', async () => {
  const { at, place } = folder({
    'policy.yaml': policy,
    [day]: scenario.replace(/ {2}- \{ channel.*/, '  - { file: logs/tickets.csv }'),
    'logs/tickets.csv': '\ufeffarrives,channel\r\n2026-12-06T09:00,phone\r\n',
  });
  const { result, findings } = await simulateFile(at(day));
  expect(findings).toEqual([]);
  const sha256 = (name: string) =>
    createHash('sha256')
      .update(readFileSync(at(name)))
      .digest('hex');
  expect(result!.provenance.files).toEqual([day, 'policy.yaml', 'logs/tickets.csv'].map((name) => ({ name, sha256: sha256(name) })));
  expect(result!.kpis[0]).toMatchObject({ kpi: 'arrivals', value: 1 });
  expect(JSON.stringify(result)).not.toContain(place);
});

test("only where the language has a file's name is there one: a fact may be called `file`", () => {
  const { at } = folder({
    'policy.yaml': `${policy}facts: { file: { values: [notes, none_yet], default: notes } }\n`,
    [day]: scenario.replace('handling: [', 'handling: [{ when: { file: notes }, time: 2m }, '),
    notes: 'no file of the scenario',
  });
  expect(prepare(at(day)).read.map(({ name }) => name)).toEqual([day, 'policy.yaml']);
});

test('where the folder lies changes no byte', async () => {
  const [here, there] = await Promise.all([simulateFile(folder().at(day)), simulateFile(folder().at(day))]);
  expect(JSON.stringify(there.result)).toBe(JSON.stringify(here.result));
});

test('with an error there is no model, and all findings are there at once', () => {
  const { at } = folder({
    'policy.yaml': policy.replace('team: care', 'team: caer'),
    [day]: scenario.replace('hours: always', 'hours: office'),
  });
  const { model, findings } = prepare(at(day));
  expect(model).toBeUndefined();
  expect(findings.filter(({ severity }) => severity === 'error').map(({ file, code }) => [file, code])).toEqual([
    [at(day), 'unknown-name'],
    [at('policy.yaml'), 'unknown-name'],
  ]);
});

test('a note of check stands in the result', async () => {
  const { at } = folder();
  writeFileSync(at(day), unheeded);
  const { result } = await simulateFile(at(day));
  const notes = result!.notes.filter(({ code }) => code === 'not-simulated-yet');
  expect(notes.map(({ message }) => Object.keys(message))).toEqual([['en', 'ar']]);
  expect(notes[0]!.message['ar']).toContain('لا يُحاكى بعد');
});

test('the package has two doors: one for anywhere, one for Node', () => {
  const { at } = folder();
  const script = `import { kpis } from 'mizan'; import { simulateFile } from 'mizan/host';
    const { result } = await simulateFile(process.argv[1]); console.log(kpis.length > 10, result.verdict);`;
  const cwd = fileURLToPath(new URL('../../..', import.meta.url));
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', script, at(day)], { cwd, encoding: 'utf8' })).toBe('true met\n');
});

test('what is built of the door for anywhere reaches no Node', () => {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles)
      if (fileName.startsWith('.')) follow(join(dirname(file), fileName));
      else reached.add(fileName);
  };
  follow(fileURLToPath(inPackage('dist/simulator/index.js')));
  expect(reached.size).toBeGreaterThan(3);
  expect([...reached].filter((name) => isBuiltin(name))).toEqual([]);
});
