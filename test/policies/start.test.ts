import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, simulate, test as tryCases } from '../../simulator/commands/index.ts';
import { listening } from '../commands/shop.ts';

// Starting points are tests by listing the folder: whoever adds one has it tested.
const here = fileURLToPath(new URL('../../policies/start/', import.meta.url));
const businesses = readdirSync(here);
const starts = businesses.flatMap((business) => readdirSync(join(here, business)).map((language) => join(business, language)));
const files = ['ordinary-week.scenario.yaml', 'policy.cases.yaml', 'policy.yaml', 'weekly.csv'];

test('there are three, each in English and Arabic, and the list of policies names them', () => {
  const readme = readFileSync(join(here, '../README.md'), 'utf8');
  expect(starts).toHaveLength(6);
  for (const business of businesses) {
    expect(readme).toContain(`\`${business}\``);
    expect(readdirSync(join(here, business))).toEqual(['ar', 'en']);
  }
});

describe.each(starts)('%s', (start) => {
  const at = (name: string) => join(here, start, name);
  const text = (name: string) => readFileSync(at(name), 'utf8');
  const written = files.filter((name) => name.endsWith('.yaml'));

  test('holds what is needed to begin', () => {
    expect(readdirSync(join(here, start))).toEqual(files);
  });

  test('nothing is found in it but what is not simulated yet, and what a week is too short for, today or in ten years', async () => {
    const { io, said } = listening();
    const code = await check({ files: written.map(at), strict: true, format: 'json', today: '2036-11-28' }, io);
    const { findings } = JSON.parse(said.stdout) as { readonly findings: readonly { readonly code: string }[] };
    expect(findings.filter(({ code: own }) => !/^(not-simulated-yet|period-shorter-than-(promise|limit|budget))$/.test(own))).toEqual([]);
    expect(code).toBe(0);
  });

  test('its cases hold and cover every row', async () => {
    const { io, said } = listening();
    expect(await tryCases({ files: [at('policy.cases.yaml')], coverage: true, failUnder: '100%' }, io), said.stdout).toBe(0);
  });

  test('its week meets the objectives: in English as it is, in Arabic five times over', async () => {
    const { io, said } = listening();
    const replications = start.endsWith('ar') ? 5 : undefined;
    const noReport = () => Promise.reject(new Error('no report is asked for'));
    const code = await simulate({ scenario: at('ordinary-week.scenario.yaml'), workers: 1, replications }, io, noReport);
    expect(code, said.stdout + said.stderr).toBe(0);
  });

  test('is written in blocks: no map on one line, no list of names from right to left', () => {
    for (const name of written) expect(text(name)).not.toMatch(/^[^#\n]*(\{|\[[^\]\n]*\p{Script=Arabic})/mu);
  });

  if (start.endsWith('ar'))
    test('comments, titles and names are in Arabic, and shown in their order by an editor that sets lines from the left', () => {
      for (const name of written) {
        const behindArabic = /\p{Script=Arabic}[^#\n]* # /u;
        expect(text(name)).not.toMatch(behindArabic);
        const [, ...comments] = text(name).split(/(?:^|\s)# /m);
        const noLatinBefore = /^[^\p{Script=Latin}]*\p{Script=Arabic}[^\p{Script=Arabic}]*$/u;
        for (const comment of comments) expect(comment.split('\n')[0]).toMatch(noLatinBefore);
      }
      const policy = parse(text('policy.yaml')) as Record<string, Record<string, { readonly title?: string }>>;
      const sections = ['goals', 'calendars', 'segments', 'topics', 'facts', 'channels', 'priorities', 'tiers', 'teams'];
      for (const [name, { title }] of sections.flatMap((section) => Object.entries(policy[section] ?? {})))
        for (const word of [name, title ?? name]) expect(word).toMatch(/^[\p{Script=Arabic}\p{Script=Common}\p{Mn}]+$/u);
    });
});
