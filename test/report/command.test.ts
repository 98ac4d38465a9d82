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

const deep = `${'{"not":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
/** The sample with another text in the place of its policy. */
const withPolicy = (policy: string): string =>
  JSON.stringify({ ...sampleResult(), inputs: { ...sampleResult().inputs, policy: 'here' } }).replace('"here"', () => policy);
const withZone = (zone: object): string =>
  JSON.stringify({ ...sampleResult(), inputs: { ...sampleResult().inputs, zones: { 'Asia/Riyadh': { name: 'Asia/Riyadh', ...zone } } } });
const [objective] = sampleResult().objectives;
const lostTime = sampleResult().lostTime!;

test.each([
  [withPolicy(deep), 'more than 100 maps or lists stand within one another'],
  [JSON.stringify({ ...sampleResult(), objectives: [{ ...objective, where: 'here' }] }).replace('"here"', deep), 'more than 100 maps'],
  [withPolicy('null'), '`inputs/policy` must be object'],
  [withPolicy('[]'), '`inputs/policy` must be object'],
  [withZone({ starts: [], offsets: [] }), '`inputs/zones/Asia/Riyadh` must have an offset for each start'],
  [withZone({ starts: [1, 2], offsets: [0] }), '`inputs/zones/Asia/Riyadh` must have an offset for each start'],
  [withZone({ starts: [0], offsets: [1e12] }), 'must be <= 86400'],
  [JSON.stringify({ ...sampleResult(), verdict: 'met' }), '`verdict` is `met`, by its objectives it is `missed`'],
  [JSON.stringify({ ...sampleResult(), objectives: [] }), '`verdict` is `missed`, by its objectives it is `none`'],
  [JSON.stringify({ ...sampleResult(), objectives: [{ ...objective, value: 71.2 }] }), '`objectives/0/value` is a share'],
  [JSON.stringify({ ...sampleResult(), objectives: [{ ...objective, shareMet: 2 }] }), 'must be <= 1'],
  [JSON.stringify({ ...sampleResult(), objectives: Array(10_001).fill(objective) }), '`objectives` must NOT have more than 10000 items'],
  [JSON.stringify({ ...sampleResult(), title: { en: 'x'.repeat(1001) } }), '`title` is longer than 1000 characters'],
  [JSON.stringify({ ...sampleResult(), lostTime: { ...lostTime, rows: [{ ...lostTime.rows[0], count: 0 }] } }), 'must be >= 1'],
  [JSON.stringify(sampleResult()).replace('"from":3600', '"from":1e300'), '`lostTime/worst/0/pieces/1/from` must be <= '],
])('a forged result is refused with a reason: %#', async (text, why) => {
  const { code, err } = await run(text);
  expect(err).toContain(why);
  expect(code).toBe(2);
});

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
