import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { init } from '../../../schema/commands/init.ts';
import { shellWord } from '../../../schema/commands/shell-word.ts';
import { folder, listening } from '../../commands/shop.ts';

const files = ['ordinary-week.scenario.yaml', 'policy.cases.yaml', 'policy.yaml', 'weekly.csv'];
const start = (...way: string[]) => fileURLToPath(new URL(`../../../policies/start/${way.join('/')}`, import.meta.url));

async function into(place: string, how: Omit<Parameters<typeof init>[0], 'folder'> = {}) {
  const { io, said } = listening();
  return { code: await init({ folder: place, ...how }, io), ...said };
}

test.each(readdirSync(start()).flatMap((from) => readdirSync(start(from)).map((language) => [from, language] as const)))(
  '%s, %s: its files as they are, in a folder that is made for them',
  async (from, language) => {
    const { at } = folder({});
    const place = at('new', 'policy');
    const { code, stderr } = await into(place, { from, language } as Parameters<typeof into>[1]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(place).sort()).toEqual(files);
    for (const name of files) expect(readFileSync(join(place, name))).toEqual(readFileSync(start(from, language, name)));
  },
);

test('left out: a shop, in English; it says what was written, what to edit first, and three commands', async () => {
  const { place, at } = folder({ 'notes.txt': 'mine' });
  const { code, stdout } = await into(place);
  expect(code).toBe(0);
  expect(readFileSync(at('policy.yaml'))).toEqual(readFileSync(start('retail', 'en', 'policy.yaml')));
  expect(readdirSync(place).sort()).toEqual([...files, 'notes.txt'].sort());
  for (const name of files) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  expect(stdout).toMatch(/Edit first.*`calendars`.*`topics`.*`promises`/);
  expect(stdout.match(/^ {2}mizan .*/gm)).toEqual([
    `  mizan check ${at('policy.yaml')}`,
    `  mizan test ${at('policy.cases.yaml')}`,
    `  mizan simulate ${at('ordinary-week.scenario.yaml')} --report ${at('report.html')}`,
  ]);
});

test('in Arabic it speaks Arabic: nothing is Latin but names of files, keys and commands', async () => {
  const { place } = folder({});
  const { stdout } = await into(place, { language: 'ar' });
  const again = await into(place, { language: 'ar' });
  const ours = (stdout + again.stderr).replace(/`[^`]*`|^ {2}(mizan .*|\S+)/gm, '');
  expect(ours).toMatch(/ابدؤوا/);
  expect(ours).not.toMatch(/\p{Script=Latin}/u);
  const commands = (stdout + again.stderr).match(/mizan (?:check|test|simulate|init) .*/g)!;
  expect(commands).toHaveLength(4);
  for (const command of commands) expect(command).toContain(' --language ar');
});

test.each(files)('where %s is there already, nothing is written', async (name) => {
  const { place, at } = folder({ [name]: 'mine' });
  const { code, stdout, stderr } = await into(place);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`nothing was written, because this is there already: \`${at(name)}\`\n`);
  expect(readdirSync(place)).toEqual([name]);
  expect(readFileSync(at(name), 'utf8')).toBe('mine');
});

test('a folder of that name and a link that leads nowhere are there already, too', async () => {
  const { place, at } = folder({});
  mkdirSync(at('policy.yaml'));
  symlinkSync(at('nowhere'), at('weekly.csv'));
  const { code, stderr } = await into(place);
  expect(code).toBe(2);
  expect(stderr).toContain(`\`${at('policy.yaml')}\`, \`${at('weekly.csv')}\``);
  expect(existsSync(at('nowhere'))).toBe(false);
  expect(readdirSync(place).sort()).toEqual(['policy.yaml', 'weekly.csv']);
});

test.each([['file'], ['file', 'within']])('a file is no folder: %s', async (...way) => {
  const { at } = folder({ file: 'mine' });
  expect(await into(at(...way))).toEqual({ code: 2, stdout: '', stderr: `\`${at(...way)}\` is not a folder\n` });
});

test('what is to be typed is quoted where a shell would read it otherwise', () => {
  expect(['متجري/policy.yaml', 'my shop', 'a"$`b'].map(shellWord)).toEqual(['متجري/policy.yaml', '"my shop"', '"a\\"\\$\\`b"']);
});
