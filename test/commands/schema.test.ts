import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schema } from '../../simulator/commands/index.ts';
import type { SchemaArguments } from '../../simulator/commands/index.ts';
import { folder, listening, policy, scenario } from './shop.ts';

async function written(text: string, options: Partial<SchemaArguments> = {}) {
  const { at } = folder({ 'policy.yaml': text, 'day.scenario.yaml': scenario });
  const { io, said } = listening();
  const code = await schema({ policy: at('policy.yaml'), ...options }, io);
  return { at, code, out: said.stdout.replaceAll(at(''), ''), err: said.stderr.replaceAll(at(''), '') };
}

test('three schemas are written, and how an editor comes to use them is said', async () => {
  const { at, code, out, err } = await written(policy);
  expect([code, err]).toEqual([0, '']);
  expect(readdirSync(at('.mizan'))).toEqual(['shop.cases.schema.json', 'shop.scenario.schema.json', 'shop.schema.json']);
  expect(JSON.parse(readFileSync(at('.mizan/shop.schema.json'), 'utf8'))).toMatchObject({ title: 'Policy' });
  expect(out).toContain('  policy.yaml\n    # yaml-language-server: $schema=.mizan/shop.schema.json\n');
  expect(out).toContain('"yaml.schemas": {\n      ".mizan/shop.schema.json": "policy.yaml",');
});

test('the language is the one asked for, else the first of the policy', async () => {
  const titleOf = (at: (name: string) => string) =>
    (JSON.parse(readFileSync(at('.mizan/shop.schema.json'), 'utf8')) as { properties: { teams: { title: string } } }).properties.teams
      .title;
  const inArabic = policy.replace('currency:', 'languages: [ar, en]\ncurrency:');
  expect(titleOf((await written(policy)).at)).toBe('Teams');
  expect(titleOf((await written(policy, { language: 'ar' })).at)).toBe('الفرق');
  expect(titleOf((await written(inArabic)).at)).toBe('الفرق');
  expect(titleOf((await written(inArabic, { language: 'en' })).at)).toBe('Teams');
});

test('what is said is in that language too', async () => {
  const latin = (text: string): string[] => text.replace(/`[^`]*`|^ {2}.*$/gm, '').match(/[A-Za-z]+/g) ?? [];
  const { out } = await written(policy, { language: 'ar' });
  expect(out).toContain('كُتب: ');
  expect(latin(out)).toEqual([]);
  const wrong = await written(policy.replace('team: care }]', 'team: cares }]'), { language: 'ar' });
  expect(latin(wrong.err)).toEqual([]);
  expect(latin((await written('scenario: x\n', { language: 'ar' })).err)).not.toContain('nothing');
});

test('a policy with errors gets them too, as far as its names can be read', async () => {
  const { at, code, err } = await written(policy.replace('routing: [', 'routing: [{ team: cares }, ') + '\t- x: [\n');
  expect(code).toBe(0);
  expect(err).toMatch(/has \d+ errors?: where a name cannot be read, the schemas lack it/);
  expect(readFileSync(at('.mizan/shop.schema.json'), 'utf8')).toContain('"enum":["care"]');
});

test('what is no policy, is not there or cannot be written to is said, and nothing is written', async () => {
  const { at } = folder();
  const tried = async (options: SchemaArguments) => {
    const { io, said } = listening();
    return [await schema(options, io), said.stderr.replaceAll(at(''), '')];
  };
  const nothing = expect.stringContaining('nothing was written') as string;
  expect(await tried({ policy: at('day.scenario.yaml') })).toEqual([2, expect.stringContaining('is not a policy; name the policy')]);
  expect(await tried({ policy: at('nowhere.yaml') })).toEqual([2, nothing]);
  expect(await tried({ policy: at('policy.yaml'), output: at('policy.yaml') })).toEqual([2, nothing]);
  expect(existsSync(at('.mizan'))).toBe(false);
});
