import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse, rules } from '../../schema/index.ts';
import type { Finding } from '../../schema/index.ts';
import { speaking } from '../../simulator/host/index.ts';
import { modelRules } from '../../simulator/rules/index.ts';
import { findingsIn } from './findings-in.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folders = ['bad', 'bad/blind'].map((folder) => join(here, folder));
const beside: Record<string, string> = JSON.parse(readFileSync(join(here, 'bad/expectations.json'), 'utf8')) as Record<string, string>;

/** What a file's first line, or for files that cannot say so the list beside them, expects: `code line:column, ...`. */
function expectedOf(path: string): string[] | undefined {
  const first = /^\uFEFF?# expect: (.*)$/m.exec(readFileSync(path, 'utf8').split('\n')[0] ?? '')?.[1];
  return (first ?? beside[basename(path)])?.split(', ').sort();
}

const files = folders.flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expectations.json')
    .map((entry) => join(folder, entry.name))
    .filter((path) => expectedOf(path) !== undefined),
);

test.each(files.map((path) => [path.slice(here.length + 1), path] as const))('%s has its one flaw, at its place', (_, path) => {
  const expected = expectedOf(path)!;
  const codes = expected.map((one) => one.split(' ')[0]);
  // A note is no flaw: it counts only where it is what the file is about.
  const found = findingsIn(path).filter(({ code, severity }) => severity !== 'note' || codes.includes(code));
  expect(found.map(({ code, start }) => `${code} ${start.line}:${start.column}`).sort()).toEqual(expected);
  expect(found.flatMap(latinWords)).toEqual([]);
});

const speak = speaking('ar');

/** Words that stand in Latin letters in Arabic too: currencies. */
const kept = /\b[A-Z]{3}\b/g;

/** What is left in Latin letters of a finding that is told in Arabic, beside the user's own words and ours, which stand in backticks. */
function latinWords({ message, hint }: Finding): string[] {
  const told = (hint ? [message, hint] : [message]).map(speak);
  return told.filter((text) => /[a-z]/i.test(text.replace(/`[^`]*`/g, '').replace(kept, '')));
}

test('every file in the folder says what is expected, or is good', () => {
  const silent = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => /\.(ya?ml|csv|bin)$/.test(name) && !expectedOf(join(folder, name))),
  );
  for (const name of silent) expect(name).toMatch(/^good\./);
});

test('every rule fires somewhere', () => {
  const codes = new Set(files.flatMap((path) => expectedOf(path) ?? []).map((one) => one.split(' ')[0]));
  expect([...rules, ...modelRules].map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
});

/** Too large to store: made here. */
const made: [name: string, bytes: Uint8Array, expected: string][] = [
  ['ten-megabytes.policy.yaml', Buffer.from(`policy: large\nnote: ${'x'.repeat(10_000_000)}\n`), 'file-too-large 1:1'],
  ['ten-thousand-brackets.policy.yaml', Buffer.from(`policy: deep\nnote: ${'['.repeat(10_000)}\n`), 'too-deep'],
  ['unclosed-quotes-without-end.policy.yaml', Buffer.from(`policy: quotes\n${'note: "\n'.repeat(20_000)}`), 'yaml-syntax'],
];

test.each(made)('%s is refused with words', (name, bytes, expected) => {
  const { document, findings } = parse(name, bytes);
  expect(document).toBe(undefined);
  expect(findings.map(({ code, start }) => (expected.includes(' ') ? `${code} ${start.line}:${start.column}` : code))).toContain(expected);
});
