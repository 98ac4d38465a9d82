import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, test as tryCases } from '../../simulator/commands/index.ts';
import { simulateFile } from '../../simulator/host/index.ts';
import { listening } from '../commands/shop.ts';

// Examples are tests by listing the folder: whoever adds one has it tested.
const here = fileURLToPath(new URL('../../policies/', import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'start')
  .map(({ name }) => join(here, name));
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

test('there are two, and the list of policies names each', () => {
  const readme = readFileSync(join(here, 'README.md'), 'utf8');
  expect(folders.length).toBeGreaterThanOrEqual(2);
  for (const folder of folders) expect(readme).toContain(`[${basename(folder)}](${basename(folder)}/README.md)`);
});

describe.each(folders.map((folder) => [basename(folder), folder] as const))('%s', (_, folder) => {
  test('has a policy, a scenario, cases, and a README that names every file', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readdirSync(folder)).toContain('policy.yaml');
    for (const ending of ['.scenario.yaml', '.cases.yaml']) expect(filesIn(folder, ending), ending).not.toEqual([]);
    for (const name of readdirSync(folder).filter((one) => one !== 'README.md')) expect(readme).toContain(name);
  });

  test('nothing is found in it but what is not simulated yet, and what a week is too short for', async () => {
    const { io, said } = listening();
    const code = await check({ files: filesIn(folder, '.yaml'), format: 'json', today: '2026-11-28' }, io);
    const { findings } = JSON.parse(said.stdout) as { readonly findings: readonly { readonly code: string; readonly message: string }[] };
    expect(findings.filter(({ code: own }) => !/^(not-simulated-yet|period-shorter-than-(promise|limit|budget))$/.test(own))).toEqual([]);
    expect(code).toBe(0);
  });

  test('every case is decided as it says, and cases cover every row', async () => {
    const { io, said } = listening();
    const code = await tryCases({ files: filesIn(folder, '.cases.yaml'), coverage: true, failUnder: '100%' }, io);
    expect(code, said.stdout + said.stderr).toBe(0);
  });

  test.each(filesIn(folder, '.scenario.yaml').map((path) => [basename(path), path] as const))(
    '%s can be simulated: tickets come, and every objective is measured',
    async (__, path) => {
      const { result } = await simulateFile(path, { replications: 1 });
      const arrivals = result!.kpis.find(({ kpi, where }) => kpi === 'arrivals' && Object.keys(where).length === 0);
      expect(arrivals!.value).toBeGreaterThan(1000);
      expect(result!.objectives.length).toBeGreaterThan(10);
      for (const { value, kpi } of result!.objectives) expect(value, kpi).not.toBeNull();
    },
  );

  test.each(filesIn(folder, '.mjs').map((path) => [basename(path), path] as const))(
    '%s makes its file again, byte for byte',
    (__, path) => {
      const made = execFileSync(process.execPath, [path], { maxBuffer: 10_000_000, encoding: 'utf8' });
      const kept = filesIn(folder, '.csv').map((name) => readFileSync(name, 'utf8'));
      expect(kept.includes(made)).toBe(true);
    },
  );

  const policy = read(join(folder, 'policy.yaml'));
  const languages = (policy['languages'] as readonly string[] | undefined) ?? ['en'];
  if (languages.length > 1)
    test('whatever people read has a title in each of its languages', () => {
      const texts = [
        ...titled(policy, 'policy'),
        ...filesIn(folder, '.scenario.yaml').flatMap((path) => titled(read(path), basename(path))),
      ];
      expect(texts.length).toBeGreaterThan(60);
      for (const [place, text] of texts)
        for (const language of languages) expect(Object.entries(text ?? {}), place).toContainEqual(inScript(language));
    });
});

function read(path: string): Record<string, unknown> {
  return parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\p{Script=Common}\p{Mn}]+$/u,
  en: /^[\p{Script=Latin}\p{Script=Common}]+$/u,
};

/** A text of a language, in its script. */
function inScript(language: string): unknown {
  return [language, expect.stringMatching(scripts[language]!) as unknown];
}

/** Sections of names or of rows; settings and patterns of behaviour need no title. */
const sections = [
  ...['goals', 'calendars', 'segments', 'topics', 'facts', 'channels', 'priorities', 'tiers', 'offers', 'teams'],
  ...['priority', 'self_service', 'routing', 'promises', 'escalation', 'compensation', 'surveys', 'workflows'],
  ...['objectives', 'incentives', 'standards', 'demand'],
];

/** The title of the document and of everything in its sections, with titles and texts further in; undefined where one is missing. */
function titled(document: Record<string, unknown>, name: string): [place: string, text: object | undefined][] {
  const titleOf = (thing: unknown): object | undefined => (thing as { readonly title?: object }).title;
  const inner = (thing: unknown, place: string): [string, object | undefined][] =>
    Object.entries(thing as object).flatMap(([key, value]: [string, unknown]): [string, object | undefined][] => {
      if (key === 'title') return [];
      if (key === 'text') return [[`${place}/${key}`, value as object]];
      if (key === 'steps') return (value as object[]).map((step, index) => [`${place}/steps/${index + 1}`, step]);
      if (key === 'closed' || key === 'except')
        return Object.entries(value as object).map(([i, one]) => [`${place}/${key}/${i}`, titleOf(one)]);
      return [];
    });
  const caps = (document['limits'] as { readonly compensation?: readonly unknown[] } | undefined)?.compensation ?? [];
  return [
    [name, titleOf(document)],
    ...sections.flatMap((section) =>
      Object.entries((document[section] as object | undefined) ?? {}).flatMap(([key, thing]): [string, object | undefined][] => [
        [`${name}/${section}/${key}`, titleOf(thing)],
        ...inner(thing, `${name}/${section}/${key}`),
      ]),
    ),
    ...caps.map((cap, index): [string, object | undefined] => [`${name}/limits/compensation/${index + 1}`, titleOf(cap)]),
  ];
}
