import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Result } from '../../schema/index.ts';
import { simulateFile } from '../../simulator/host/index.ts';
import { Reader } from './browser.ts';
import { drawn, figuresShown, identity, marksShown, marksWanted } from './shown.ts';

const scenario = fileURLToPath(new URL('../../policies/noor-store/busy-week.scenario.yaml', import.meta.url));
let reader: Reader;
let result: Result;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
  ({ result } = (await simulateFile(scenario, { replications: 3, workers: 2 })) as { result: Result });
});
afterAll(() => reader.stop());

const outcome = async (of: Result, hash: string) => {
  const { page, requests, said } = await reader.open(of, { hash });
  const told = page.locator('[data-rerun]');
  await told.waitFor();
  const found = {
    kind: await told.getAttribute('data-rerun'),
    text: await told.innerText(),
    rows: await page.locator('.rerun tbody tr').count(),
  };
  await page.close();
  expect(requests).toEqual([]);
  expect(said).toEqual([]);
  return found;
};

test.each([
  { hash: '#lang=en', width: 1280 },
  { hash: '#lang=ar', width: 390 },
])('a simulated result: every figure and every row is on the page, and nothing beyond its edge ($hash, $width)', async (look) => {
  const opened = await reader.open(result, look);
  await drawn(opened);
  expect(await marksShown(opened.page)).toEqual(marksWanted(result));
  expect([...(await figuresShown(opened.page)).keys()].sort()).toEqual(result.kpis.map(identity).sort());
  expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width);
  expect(opened.requests).toEqual([]);
  expect(opened.said).toEqual([]);
  await opened.page.close();
});

interface Counted {
  made: number;
  begin: () => void;
}

test('a computation goes on, and what was unfolded stays so, when the language is changed meanwhile', async () => {
  const { page, said } = await reader.open(result, { hash: '#lang=en' });
  // Counted, and told of its task only when the language has been changed: else it may be done before.
  await page.evaluate(() => {
    const counted = globalThis as unknown as Counted & { Worker: typeof Worker };
    counted.made = 0;
    counted.Worker = class extends Worker {
      constructor(...of: ConstructorParameters<typeof Worker>) {
        super(...of);
        counted.made++;
      }
      override postMessage(task: unknown): void {
        counted.begin = () => super.postMessage(task);
      }
    };
  });
  await page.locator('#lost summary').nth(1).click();
  await page.click('#rerun');
  await page.click('#language');
  expect(await page.locator('#rerun').isDisabled()).toBe(true);
  expect(await page.locator('.rerun progress').count()).toBe(1);
  await page.evaluate(() => (globalThis as unknown as Counted).begin());
  await page.locator('[data-rerun="same"]').waitFor();
  expect(await page.locator('[data-rerun]').innerText()).toContain('مطابقة');
  expect(await page.evaluate(() => (globalThis as unknown as Counted).made)).toBe(1);
  expect(await page.locator('#rerun').isDisabled()).toBe(false);
  expect(await page.locator('#lost details').evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open).indexOf(true))).toBe(
    1,
  );
  expect(said).toEqual([]);
  await page.close();
});

test.each([
  ['en', 'with replies to open tickets'],
  ['ar', 'مع ردود العملاء على التذاكر المفتوحة'],
])('live channels whose waits hold those of replies say so in the chart too (%s)', async (lang, says) => {
  const { page } = await reader.open(result, { hash: `#lang=${lang}` });
  const panels = await page.locator('#waiting .panel').allInnerTexts();
  const modes = result.inputs.policy['channels'] as Record<string, { mode: string }>;
  const deferred = result.distributions
    .filter(({ where }) => where['channel'] !== undefined)
    .map(({ where }) => modes[where['channel']!]!.mode === 'deferred');
  expect(panels.map((text) => !text.includes(says))).toEqual(deferred);
  await page.close();
});

test.each([
  ['en', 'assumed', 'not measured'],
  ['ar', 'مفترض', 'ليست مقيسة'],
])('what rests on assumptions is shown with the word and the reason (%s)', async (lang, mark, why) => {
  for (const by of ['', '&by=channel']) {
    const { page } = await reader.open(result, { hash: `#lang=${lang}${by}` });
    for (const kpi of ['csat', 'satisfaction', 'retention_rate']) {
      const link = page.locator(`#kpis [href*="kpi-${kpi}"]`).first();
      expect(await link.innerText(), kpi).toContain(mark);
      expect(await link.locator('xpath=ancestor::th').innerText(), kpi).toContain(why);
    }
    await page.close();
  }
});

test('a browser computes what two threads of the command have: the same numbers to the last bit, the result to the last byte', async () => {
  const { kind, text } = await outcome(result, '#lang=en&check');
  expect(text).toMatch(/all [\d,]{5,} figures are the same/);
  expect(kind).toBe('same');
});

test('one changed figure is found and named', async () => {
  const [first, ...others] = result.kpis;
  const changed = { ...result, kpis: [{ ...first!, value: first!.value! + 1e-9 }, ...others] };
  const { kind, text, rows } = await outcome(changed, '#lang=ar&check');
  expect(kind).toBe('different');
  expect(text).toContain('1');
  expect(rows).toBe(1);
});

test('what is no figure is compared too: a name, the order of keys', async () => {
  const { replications, ...others } = result;
  for (const changed of [
    { ...result, title: { en: 'Another' } },
    { replications, ...others },
  ]) {
    const { kind, rows } = await outcome(changed, '#lang=en&check');
    expect({ kind, rows }).toEqual({ kind: 'different', rows: 1 });
  }
});

test('inputs that make no model are said, not swallowed', async () => {
  const { kind } = await outcome({ ...result, inputs: { ...result.inputs, scenario: {} } }, '#check');
  expect(kind).toBe('broke');
});
