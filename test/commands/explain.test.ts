import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { explanations, parse } from '../../schema/index.ts';
import arabic from '../../simulator/arabic/explanations.json' with { type: 'json' };
import { explanationsOfLogs } from '../../simulator/commands/explanations-of-logs.ts';
import { explanationsOfNotes } from '../../simulator/commands/explanations-of-notes.ts';
import { explain } from '../../simulator/commands/index.ts';
import { allExplanations } from '../../simulator/host/index.ts';
import { kpis } from '../../simulator/kpi/index.ts';
import { activities, eventLogHeader, ticketLogHeader, visitLogHeader } from '../../simulator/monitor/index.ts';
import { listening, policy } from './shop.ts';

async function explained(code?: string) {
  const { io, said } = listening();
  return { exit: await explain({ code }, io), ...said };
}

test('a finding: what is wrong, why it matters, instead of what to write what', async () => {
  const { exit, stdout } = await explained('unknown-name');
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^unknown-name \(error\): /);
  expect(stdout).toContain('instead of');
  expect(stdout).toContain('write');
});

test('one thing is not a page of Markdown', async () => {
  const { io, said } = listening();
  expect(await explain({ code: 'gap', markdown: true }, io)).toBe(2);
  expect(said).toEqual({ stdout: '', stderr: '`--markdown` writes all there is on one page: leave `gap` out, or `--markdown`\n' });
});

test('in Arabic: all of a figure, of a finding what is wrong; what is there in English only is said to be', async () => {
  const latin = (text: string): string[] => text.replace(/`[^`]*`|^ {2}.*$/gm, '').match(/[A-Za-z]{2,}[\w.-]*/g) ?? [];
  const inArabic = async (code?: string) => {
    const { io, said } = listening();
    await explain({ code, language: 'ar' }, io);
    return said.stdout;
  };
  const finding = await inArabic('gap');
  expect(finding).toMatch(/^\u200fgap \(خطأ\): لا يتناول أي صف/);
  expect(finding).toContain('هذا الشرح بالإنجليزية وحدها:');
  expect(finding).toContain('\n\u200fاكتب\n  routing:');
  expect(await inArabic('unused-name')).toContain('  # mizan-ignore unused-name: سبب');
  const figure = await inArabic('service_level');
  expect(figure).toMatch(/\u200fهو نسبة مئوية\.\n/);
  expect(latin(figure)).toEqual(['service_level', 'Service', 'level']);
  const column = await inArabic('laid_aside');
  expect(latin(column)).toEqual(['laid_aside', 'log-visits']);
  expect(latin(await inArabic('open-tickets'))).toContain('Quantiles');
  expect((await inArabic()).split('\n').filter((line) => line !== '' && !/\p{Script=Arabic}/u.test(line))).toEqual([]);
});

test('of every code it is told in Arabic what is wrong, and the list holds nothing else', () => {
  const sentences = [...allExplanations, ...explanationsOfNotes, ...explanationsOfLogs].map(({ sentence }) => sentence);
  expect(sentences.filter((sentence) => !Object.hasOwn(arabic, sentence))).toEqual([]);
  expect(Object.keys(arabic).filter((sentence) => !sentences.includes(sentence))).toEqual([]);
});

test('a figure: definition, formula, and an objective that asks for it', async () => {
  const { exit, stdout } = await explained('service_level');
  expect(exit).toBe(0);
  expect(stdout).toContain('= answered within T / (answered + abandoned after T)');
  expect(stdout).toContain('- kpi: service_level\n      within: 20s');
});

test.each(kpis.filter(({ better }) => better !== 'neither').map(({ id }) => id))(
  '%s: its example of an objective can be used',
  async (id) => {
    const { stdout } = await explained(id);
    const example = stdout.slice(stdout.indexOf('  objectives:')).replace(/^ {2}/gm, '');
    const text = policy.replace(/objectives:[^]*/, example).replace('phone: {', 'email: { mode: deferred }, phone: {');
    expect(example).toContain(`kpi: ${id}`);
    expect(parse('policy.yaml', Buffer.from(text)).findings).toEqual([]);
  },
);

test('a note of a result: what it says and what can be done', async () => {
  const { exit, stdout } = await explained('open-tickets');
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^open-tickets \(note of a result\): [^]*follow_up/);
});

test('without a code everything is listed', async () => {
  const { exit, stdout } = await explained();
  expect(exit).toBe(0);
  for (const { id } of kpis) expect(stdout).toContain(id);
  for (const { code } of explanations) expect(stdout).toContain(code);
});

test('a code that is none: the nearest one, exit code 2', async () => {
  const { exit, stdout, stderr } = await explained('unknwon_name');
  expect(exit).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('did you mean `unknown-name`?');
  expect((await explained('__proto__')).exit).toBe(2);
  expect((await explained('')).exit).toBe(2);
});

test.each([
  ['log', ticketLogHeader],
  ['log-visits', visitLogHeader],
  ['events', eventLogHeader],
])('%s: every column of the log is explained, in its order, and so is each alone', async (code, header) => {
  const columns = header.trim().split(',');
  const { exit, stdout } = await explained(code);
  expect(exit).toBe(0);
  expect(
    [...stdout.matchAll(/^(\S+): (?:moment|date|time of day|seconds|number|name|fixed word|text)$/gm)].map(([, name]) => name),
  ).toEqual(columns);
  for (const name of columns) expect((await explained(name)).stdout).toMatch(new RegExp(`^${name} \\(column of .*--${code}\\b`, 'm'));
});

test('whatever the event log tells of is explained, and each alone', async () => {
  const { stdout } = await explained('events');
  for (const name of activities) {
    expect(stdout).toContain(`\n${name}\n  `);
    expect((await explained(name)).stdout).toContain(`${name} (activity of --events)\n  `);
  }
});

test('a figure and a column of one name are both explained; a misspelt column is guessed', async () => {
  const { stdout } = await explained('resolution_time');
  expect(stdout).toMatch(/^resolution_time \(column of --log\): seconds\n[^]*\n\nresolution_time: Resolution time/);
  expect((await explained('laid_asid')).stderr).toContain('did you mean `laid_aside`?');
});

/** Codes as they stand in the sources: kebab-case words where a finding is made. */
function codesIn(folder: string): string[] {
  const top = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('generated'),
  );
  const words = /['`]((?:csv|file|bad|empty|unknown|missing|not|path|row|duplicate|wrong|uses)-[a-z0-9]+(?:-[a-z0-9]+)*)['`]/g;
  return files.flatMap((file) => [...readFileSync(join(top, file), 'utf8').matchAll(words)].map(([, code]) => code!));
}

test('every code that a result can bear is explained', async () => {
  const { stdout } = await explained();
  const top = fileURLToPath(new URL('../../simulator/', import.meta.url));
  const text = ['experiment/notes.ts', 'experiment/evidence.ts', 'kpi/promise-kept.ts', 'kpi/open-tickets.ts'].map((file) =>
    readFileSync(join(top, file), 'utf8'),
  );
  const codes = [...text.join('').matchAll(/(?:code|note): '([a-z-]+)'/g)].map(([, code]) => code!);
  expect(new Set(codes).size).toBeGreaterThan(8);
  expect(codes.filter((code) => !new RegExp(`^${code} `, 'm').test(stdout))).toEqual([]);
});

test('every code that a finding can bear is explained', async () => {
  const { stdout } = await explained();
  const codes = new Set([
    ...codesIn('schema'),
    ...codesIn('simulator/model'),
    ...codesIn('simulator/demand'),
    ...codesIn('simulator/host'),
  ]);
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter((code) => !new RegExp(`^${code} `, 'm').test(stdout))).toEqual([]);
});
