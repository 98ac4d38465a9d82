import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reference } from '../../simulator/commands/index.ts';
import { allExplanations } from '../../simulator/host/index.ts';
import { kpis } from '../../simulator/kpi/index.ts';

test('schema/REFERENCE.md is what npm run generate writes', () => {
  expect(readFileSync(new URL('../../schema/REFERENCE.md', import.meta.url), 'utf8')).toBe(reference());
});

test('every code stands in it once, with a place that the list leads to; figures too', () => {
  const text = reference();
  const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, code]) => code);
  expect(new Set(headings).size).toBe(headings.length);
  expect(new Set([...text.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, code]) => code))).toEqual(new Set(headings));
  for (const { code, severity } of allExplanations) expect(text).toContain(`| [${code}](#${code}) | ${severity} | `);
  for (const { id, assumed } of kpis) expect(text).toContain(`| \`${id}\`${assumed ? ' (assumed)' : ''} |`);
});

test('blocks are closed, and no sentence breaks a table', () => {
  const text = reference();
  expect(text.match(/^```/gm)!.length % 2).toBe(0);
  const rows = text.split('\n').filter((line) => line.startsWith('| ['));
  for (const row of rows) expect(row.replace(/\\\|/g, '').split('|').length - 2, row).toBeLessThanOrEqual(3);
});
