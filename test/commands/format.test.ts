import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { format } from '../../schema/commands/format.ts';
import { folder, listening, policy } from './shop.ts';

const right = 'policy: shop\ntopics: { returns: {} }\n';
const wrong = 'policy: shop\npriority:\n- { name: a, when: { topic: returns }, priority: high } # b\n';

test('writes the usual layout, says so, and changes nothing the second time', async () => {
  const { at } = folder({ 'wrong.yaml': wrong, 'right.yaml': right });
  const { io, said } = listening();
  const files = [at('wrong.yaml'), at('right.yaml'), at('wrong.yaml')];
  expect(await format({ files }, io)).toBe(0);
  expect(said).toEqual({ stdout: `${at('wrong.yaml')}: formatted\n${at('right.yaml')}: already right\n`, stderr: '' });
  expect(readFileSync(at('wrong.yaml'), 'utf8')).toBe(
    'policy: shop\n\npriority:\n  - name: a # b\n    when: { topic: returns }\n    priority: high\n',
  );
  expect(readFileSync(at('right.yaml'), 'utf8')).toBe(right);
  const again = listening();
  expect(await format({ files, check: true }, again.io)).toBe(0);
  expect(again.said.stdout).toBe(`${at('wrong.yaml')}: already right\n${at('right.yaml')}: already right\n`);
});

test('in Arabic', async () => {
  const { at } = folder({ 'right.yaml': right, 'broken.yaml': 'policy: [' });
  const { io, said } = listening();
  expect(await format({ files: [at('right.yaml'), at('broken.yaml'), at('none.yaml')], language: 'ar' }, io)).toBe(2);
  expect(said.stdout).toBe(`${at('right.yaml')}: سليم كما هو\n`);
  expect(said.stderr).toContain('نصيحة: ');
  expect(said.stderr).toContain('غير موجود');
});

test('--check lists what would change, writes nothing, and ends with 1', async () => {
  const { at, place } = folder({ 'wrong.yaml': wrong, 'right.yaml': right, 'bom.yaml': `\ufeff${right}` });
  const before = statSync(at('wrong.yaml')).mtimeMs;
  const { io, said } = listening();
  expect(await format({ files: [at('wrong.yaml'), at('right.yaml'), at('bom.yaml')], check: true }, io)).toBe(1);
  expect(said.stdout).toBe(`${at('wrong.yaml')}: would change\n${at('right.yaml')}: already right\n${at('bom.yaml')}: would change\n`);
  expect(readFileSync(at('wrong.yaml'), 'utf8')).toBe(wrong);
  expect(statSync(at('wrong.yaml')).mtimeMs).toBe(before);
  expect(readdirSync(place)).toHaveLength(3);
});

test('what cannot be read is not touched, and told as by check; the others are written', async () => {
  const { at } = folder({ 'bad.yaml': 'policy:\tshop\n\ttopics: {}\n', 'other.yaml': 'a: 1\n', 'wrong.yaml': wrong });
  const { io, said } = listening();
  expect(await format({ files: [at('bad.yaml'), at('other.yaml'), at('none.yaml'), at(''), at('wrong.yaml')] }, io)).toBe(2);
  expect(said.stderr).toMatch(/bad\.yaml:2:1 error tab-indent/);
  expect(said.stderr).toMatch(/other\.yaml:1:1 error kind-unclear/);
  expect(said.stderr).toMatch(/none\.yaml` is not there/);
  expect(said.stderr).toMatch(/` is a folder/);
  expect(said.stderr.match(/: left as it is$/gm)).toHaveLength(4);
  expect(readFileSync(at('bad.yaml'), 'utf8')).toBe('policy:\tshop\n\ttopics: {}\n');
  expect(said.stdout).toBe(`${at('wrong.yaml')}: formatted\n`);
});

test('other faults do not matter', async () => {
  const { at } = folder({ 'policy.yaml': policy.replace('normal: { rank: 1 }', 'nromal: { rnk: 1 }') });
  const { io, said } = listening();
  expect(await format({ files: [at('policy.yaml')] }, io)).toBe(0);
  expect(said.stdout).toMatch(/formatted/);
});

test('every example that is shipped is in the usual layout', async () => {
  const policies = fileURLToPath(new URL('../../policies/', import.meta.url));
  const files = readdirSync(policies, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThanOrEqual(6);
  const { io, said } = listening();
  expect(await format({ files: files.map((name) => join(policies, name)), check: true }, io), said.stdout + said.stderr).toBe(0);
});
