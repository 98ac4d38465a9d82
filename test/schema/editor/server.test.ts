import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../../simulator/commands/index.ts';
import { listening } from '../../commands/shop.ts';
import { findingsIn } from '../findings-in.ts';
import { LanguageServer } from './language-server.ts';
import { mistakes } from './mistakes.ts';
import type { Kind } from './written.ts';
import { inEnglish } from '../../../schema/said/index.ts';

const shop = fileURLToPath(new URL('shop/', import.meta.url));
const fileOf: Readonly<Record<Kind, string>> = { policy: 'policy.yaml', scenario: 'week.scenario.yaml', cases: 'shop.cases.yaml' };
const good = (kind: Kind, folder?: string): string => {
  const text = readFileSync(join(shop, fileOf[kind]), 'utf8');
  return folder === arabic ? text.slice(text.indexOf('\n') + 1) : text;
};

// English schemas are found by the line at the top of each file, Arabic ones (of a policy with an Arabic name) by the names of files.
const place = mkdtempSync(join(tmpdir(), 'mizan-'));
const [english, arabic] = [join(place, 'en'), join(place, 'ar')];
const server = new LanguageServer();

beforeAll(async () => {
  for (const folder of [english, arabic]) cpSync(shop, folder, { recursive: true });
  const named = good('policy').replace('policy: tea_shop', 'policy: متجر_الشاي').replace('[en, ar]', '[ar, en]');
  writeFileSync(join(arabic, 'policy.yaml'), named);
  const { io, said } = listening();
  for (const folder of [english, arabic]) expect([await schema({ policy: join(folder, 'policy.yaml') }, io), said.stderr]).toEqual([0, '']);
  const settings = JSON.parse(/ {2}\{[\s\S]*\n {2}\}/.exec(said.stdout.slice(said.stdout.lastIndexOf('\n  {')))![0]) as {
    'yaml.schemas': Record<string, string>;
  };
  const byName = Object.entries(settings['yaml.schemas']).map(([way, files]) => [pathToFileURL(join(arabic, way)).href, [`ar/${files}`]]);
  await server.start(Object.fromEntries(byName) as Record<string, string[]>);
});

afterAll(async () => {
  await server.stop();
  rmSync(place, { recursive: true });
});

let opened = 0;

/** Opens a text of a kind as a file of its own. `|` in it is the cursor. */
function open(kind: Kind, text: string, folder = english) {
  const uri = pathToFileURL(join(folder, kind === 'policy' && folder === arabic ? 'policy.yaml' : `${++opened}.${kind}.yaml`)).href;
  const before = text.slice(0, text.indexOf('|'));
  const position = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
  const diagnostics = server.open(uri, text.replace('|', ''));
  return { uri, position, diagnostics };
}

/** The labels offered where the cursor is. The shop's file ends before `from`, and goes on with this. */
async function offered(kind: Kind, from: string, text: string, folder = english): Promise<string[]> {
  const whole = good(kind, folder);
  const { uri, position } = open(kind, whole.slice(0, whole.indexOf(from)) + text, folder);
  return (await server.complete(uri, position)).map(({ label }) => label);
}

/** What is shown over the word behind the cursor, which is put into the shop's file before `word`. */
async function shown(kind: Kind, word: string, folder = english): Promise<string> {
  const { uri, position } = open(kind, good(kind, folder).replace(word, `|${word}`), folder);
  return server.hover(uri, { ...position, character: position.character + 1 });
}

test.each(['policy', 'scenario', 'cases'] as const)('a good %s has nothing underlined, in either language', async (kind) => {
  const found = await Promise.all([english, arabic].map((folder) => open(kind, good(kind, folder), folder).diagnostics));
  expect(found).toEqual([[], []]);
});

test.each(['policy', 'scenario', 'cases'] as const)('the first mistakes in a %s are found in their place', async (kind) => {
  const planted = mistakes.filter((one) => one.kind === kind);
  const told = await Promise.all(
    planted.map(async ({ good: before, bad, at, editor, check }, i) => {
      const text = good(kind).replace(before, bad);
      expect(text, bad).not.toBe(good(kind));
      const from = bad === '' ? 0 : text.slice(0, text.indexOf(bad)).split('\n').length - 1;
      const line = text.split('\n').findIndex((one, row) => row >= from && (from === 0 ? one : one.trimStart()).startsWith(at));
      const file = join(english, `${i}.mistake.${kind}.yaml`);
      writeFileSync(file, text);
      const diagnostics = await open(kind, text).diagnostics;
      const byEditor = diagnostics.filter(({ range }) => range.start.line === line).map(({ message }) => message);
      const byCheck = findingsIn(file)
        .filter(({ start }) => start.line === line + 1)
        .map(({ message, hint }) => `${inEnglish(message)}; ${inEnglish(hint ?? '')}`);
      return {
        bad,
        editor: !editor || byEditor.some((said) => editor.test(said)) || diagnostics,
        check: byCheck.some((said) => check.test(said)) || byCheck,
      };
    }),
  );
  expect(told).toEqual(planted.map(({ bad }) => ({ bad, editor: true, check: true })));
});

test('a policy: our keys are offered, and its own names', async () => {
  const at = (from: string, text: string, folder?: string) => offered('policy', from, text, folder);
  expect(await at('routing:', 'routing:\n  - |')).toEqual(expect.arrayContaining(['when', 'team', 'overflow', 'goal']));
  expect(await at('  - team: care', '  - when:\n      |')).toEqual(expect.arrayContaining(['topic', 'channel', 'order_total', 'warranty']));
  expect(await at('  - team: care', '  - when:\n      topic: |')).toEqual(['returns', 'refunds']);
  expect(await at('  - team: care', '  - when:\n      topic: [returns, |]')).toEqual(['returns', 'refunds']);
  expect(await at('  - team: care', '  - when:\n      topic:\n        not: |')).toEqual(['returns', 'refunds']);
  expect(await at('  - team: care', '  - when:\n      priority:\n        |')).toEqual(['not', 'above', 'at_least', 'below', 'at_most']);
  expect(await at('  - team: care', '  - team: |')).toEqual(['care', 'payments']);
  expect(await at('promises:', 'promises:\n  - goal: |')).toEqual(['fast']);
  expect(await at('promises:', 'promises:\n  - clock: |', arabic)).toEqual(['office', 'always']);
  expect(await at('defaults:', 'objectives:\n  - kpi: |')).toContain('service_level');
});

test('a scenario: mix, behaviour and staffing are offered the names', async () => {
  const at = (from: string, text: string) => offered('scenario', from, text);
  expect(await at('mix:', 'mix:\n  |')).toEqual(expect.arrayContaining(['segment', 'topic', 'warranty']));
  expect(await at('mix:', 'mix:\n  topic:\n    - shares:\n        |')).toEqual(['returns', 'refunds']);
  expect(await at('behaviour:', 'behaviour:\n  handling:\n    - when:\n        tier: |')).toEqual(['front_line', 'experts']);
  expect(await at('  payments:', '  |')).toContain('payments');
  expect(await at('  payments:', '  payments:\n    - hours: |')).toEqual(['office', 'always']);
  expect(await at('demand:', 'demand:\n  - channel: |')).toEqual(['phone', 'email']);
});

test('cases: facts, decisions and rows are offered by name', async () => {
  const at = (from: string, text: string) => offered('cases', from, text);
  expect(await at('    given:', '    given:\n      |')).toEqual(expect.arrayContaining(['arrives', 'topic', 'order_total']));
  expect(await at('    given:', '    given:\n      segment: |')).toEqual(['vip', 'standard']);
  expect(await at('    expect:', '    expect:\n      team: |')).toEqual(['care', 'payments', 'none']);
  expect(await at('    expect:', '    expect:\n      row:\n        priority: |')).toEqual(['vip', 'rest', '1', '2', '3', 'none']);
});

test('hovering explains a key and a name, in the language of the schemas', async () => {
  expect(await shown('policy', 'topic: refunds')).toMatch(/#### Topic\n\nWhat the ticket is about/);
  expect(await shown('policy', 'refunds\n      channel')).toMatch(/\* `refunds`: Refunds\n/);
  expect(await shown('policy', 'care\n\npromises')).toMatch(/\* `care`: Customer care\n/);
  expect(await shown('policy', 'order_total:\n          at')).toMatch(/#### order\\_total\n\nValue of the order\n/);
  expect(await shown('policy', 'resolution:\n      within')).toMatch(/Until the ticket is solved/);
  expect(await shown('scenario', 'care:')).toMatch(/Customer care/);
  expect(await shown('cases', 'refunds')).toMatch(/\* `refunds`: Refunds\n/);

  expect(await shown('policy', 'topic: refunds', arabic)).toMatch(/#### الموضوع\n/);
  expect(await shown('policy', 'refunds\n      channel', arabic)).toMatch(/\* `refunds`: استرداد المبالغ\n/);
  expect(await shown('scenario', 'care:', arabic)).toMatch(/خدمة العملاء/);
  expect(await shown('cases', 'refunds', arabic)).toMatch(/\* `refunds`: استرداد المبالغ\n/);
});
