import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { report, reportPage } from '../../report/commands/index.ts';
import { sampleResult } from './sample-result.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(text: string | Buffer, out?: string, language?: 'ar') {
  const path = join(folder, 'week.json');
  writeFileSync(path, text);
  const said = { out: '', err: '' };
  const io = {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
    isTerminal: false,
    colour: false,
    signal: new AbortController().signal,
  };
  const code = await report({ result: path, out: out === undefined ? undefined : join(folder, out), language }, io);
  return { code, ...said };
}

test('writes the report beside the result, or where it is told', async () => {
  const beside = await run(JSON.stringify(sampleResult()));
  expect(beside).toEqual({ code: 0, out: `written: ${join(folder, 'week.html')}\n`, err: '' });
  expect(readFileSync(join(folder, 'week.html'), 'utf8')).toBe((await reportPage())(sampleResult()));
  await run(JSON.stringify(sampleResult()), 'other.html');
  expect(readdirSync(folder).sort()).toEqual(['other.html', 'week.html', 'week.json']);
});

const { kpis, ...without } = sampleResult();

test.each([
  ['{', 'is not JSON'],
  [Buffer.from([0xff, 0xfe, 0x7b]), 'is not JSON'],
  ['[]', 'no `schemaVersion`'],
  ['{"scenario": 1}', 'no `schemaVersion`'],
  [JSON.stringify({ ...sampleResult(), schemaVersion: 2 }), 'a newer Mizan wrote'],
  [JSON.stringify(without), "required property 'kpis'"],
  [JSON.stringify({ ...without, kpis: [5, ...kpis] }), '`kpis/0`'],
  [JSON.stringify({ ...without, kpis, extra: 1 }), '`extra`'],
  [JSON.stringify({ ...sampleResult(), window: { ...sampleResult().window, lastDate: 'soon' } }), '`window/lastDate` must be a date'],
  [JSON.stringify({ ...sampleResult(), currency: 'riyals' }), '`currency` must be a currency'],
])('%j is refused with a reason, and nothing is written', async (text, why) => {
  const { code, out, err } = await run(text);
  expect(err).toContain(why);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(readdirSync(folder)).toEqual(['week.json']);
});

test('in Arabic', async () => {
  expect((await run(JSON.stringify(sampleResult()), undefined, 'ar')).out).toContain('كُتب: ');
  expect((await run('{', undefined, 'ar')).err).toContain('ليس JSON');
  expect((await run(JSON.stringify(without), undefined, 'ar')).err).toContain('ليس نتيجة على حاله:\n');
});

test('a file that is not there, a folder that is not there, the result itself: said, with exit code 2', async () => {
  const io = {
    stdout: { write: () => 0 },
    stderr: { write: () => 0 },
    isTerminal: false,
    colour: false,
    signal: new AbortController().signal,
  };
  expect(await report({ result: join(folder, 'none.json') }, io)).toBe(2);
  expect(await run(JSON.stringify(sampleResult()), 'no/where.html')).toMatchObject({ code: 2, out: '' });
  const onto = await run(JSON.stringify(sampleResult()), 'week.json');
  expect(onto.code).toBe(2);
  expect(onto.err).toContain('week.json');
  expect(JSON.parse(readFileSync(join(folder, 'week.json'), 'utf8'))).toEqual(sampleResult());
  expect(existsSync(join(folder, 'week.html'))).toBe(false);
});
