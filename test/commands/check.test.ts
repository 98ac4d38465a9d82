import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, simulate } from '../../simulator/commands/index.ts';
import type { CheckArguments } from '../../simulator/commands/index.ts';
import { folder, listening, policy, scenario, unheeded } from './shop.ts';

async function checked(files: Record<string, string>, ...names: string[]) {
  const { at } = folder(files);
  const { io, said } = listening();
  const code = await check({ files: names.map((name) => at(name)) }, io);
  return { code, text: said.stdout, said };
}

test('good files: nothing but a summary, exit code 0', async () => {
  const { code, said } = await checked({ 'policy.yaml': policy, 's.yaml': scenario }, 's.yaml');
  expect(said.stdout).toBe('✔ no errors, no warnings, no notes in 2 files\n');
  expect(said.stderr).toBe('');
  expect(code).toBe(0);
});

test('an error: where, what, the line, the hint; exit code 2', async () => {
  const { code, text } = await checked({ 'policy.yaml': policy.replace('team: care', 'team: caer') }, 'policy.yaml');
  expect(text).toMatch(/policy\.yaml:10:19 error unknown-name/);
  expect(text).toContain('10 | routing: [{ team: caer }]');
  expect(text).toContain('did you mean `care`');
  expect(text).toMatch(/✘ 1 error, .* in 1 file\n$/);
  expect(code).toBe(2);
});

test('names are told beside faults of shape, unless these may hide a name', async () => {
  const told = async (changed: string): Promise<string[]> =>
    [...(await checked({ 'policy.yaml': changed }, 'policy.yaml')).text.matchAll(/error ([\w-]+)/g)].map(([, code]) => code!);
  const misspelt = policy.replace('team: care }]', 'team: caer }]');
  expect(await told(misspelt.replace('within: 20s', 'within: 20'))).toEqual(['unknown-name', 'duration-without-unit']);
  expect(await told(misspelt.replace('{ mode: live }', '{ mode: loud }'))).toEqual(['not-one-of', 'unknown-name']);
  expect(await told(misspelt.replace('currency: SAR', 'defaults: { warn_at: 0.8 }\ncurrency: riyals'))).toEqual([
    'bad-share',
    'not-one-of',
    'unknown-name',
  ]);
  expect(await told(policy.replace('{ tier: front }', 'front'))).toEqual(['wrong-type']);
});

test.each([
  ['mode: live', 'mode: live, when: { topic: returns }'],
  ['mode: live', 'mode: live, hours: [always]'],
])('who gives a channel hours for some customers is told how: %s, %s', async (from, to) => {
  const { text } = await checked({ 'policy.yaml': policy.replace(from, to) }, 'policy.yaml');
  expect(text).toContain('hint: a channel is the same for everybody: hours for some of them take a second channel');
});

test('findings come file by file, down each; severities are counted', async () => {
  const files = {
    'policy.yaml': policy
      .replace('topics: {', 'topics: { unheard_of: {},')
      .replace('routing:', 'workflows: [{ name: any_call, steps: [look it up] }]\nrouting:')
      .replace('team: care', 'team: caer')
      .replace('priority: [', 'priority: [{ when: { topic: returns }, priority: normal }, '),
    's.yaml': scenario.replace('agents: 2', 'agents: three'),
  };
  const { text } = await checked(files, 's.yaml', 'policy.yaml');
  const told = [...text.matchAll(/(\w+)\.yaml:(\d+):\d+ (error|warning|note)/g)].map(
    ([, file, line, severity]) => `${file} ${line} ${severity}`,
  );
  expect(told[0]).toBe('s 12 error');
  expect(told.slice(1)).toEqual([...told.slice(1)].sort((x, y) => Number(x.split(' ')[1]) - Number(y.split(' ')[1])));
  expect(new Set(told.map((one) => one.split(' ')[2]))).toEqual(new Set(['error', 'warning', 'note']));
  expect(text).toMatch(/✘ \d+ errors, \d+ warnings?, \d+ notes? in 2 files\n$/);
});

test('a log is checked through its scenario, and is told so', async () => {
  const { code, text } = await checked({ 'tickets.csv': 'arrives,channel\n2026-12-06T09:00,phone\n' }, 'tickets.csv');
  expect(text).toContain('is read through the scenario that names it');
  expect(text).toContain('1 error, no warnings, no notes in 1 file');
  expect(code).toBe(2);
});

test('a warning does not fail', async () => {
  const { code, text } = await checked(
    { 'policy.yaml': policy.replace('{ returns: {} }', '{ returns: {} }\nfacts: { vip_since: { type: number } }') },
    'policy.yaml',
  );
  expect(text).toMatch(/warning unused-name/);
  expect(code).toBe(0);
});

test('what is not simulated yet is a note', async () => {
  const { code, text } = await checked({ 'policy.yaml': policy, 's.yaml': unheeded }, 's.yaml');
  expect(text).toMatch(/note not-simulated-yet/);
  expect(code).toBe(0);
});

test('a policy that several files use is told of once', async () => {
  const files = { 'policy.yaml': policy.replace('team: care', 'team: caer'), 'a.yaml': scenario, 'b.yaml': scenario };
  const { text } = await checked(files, 'policy.yaml', 'a.yaml', 'b.yaml');
  expect(text.match(/unknown-name/g)).toHaveLength(1);
  expect(text).toContain('in 3 files');
});

test('faults in a side file are told at their line there', async () => {
  const demand = '  - { file: tickets.csv }';
  const files = {
    'policy.yaml': policy,
    's.yaml': scenario.replace(/ {2}- \{ channel.*/, demand),
    'tickets.csv': 'arrives,channel\n2026-12-06T09:00,telex\n',
  };
  const { code, text } = await checked(files, 's.yaml');
  expect(text).toMatch(/tickets\.csv:2:18 error csv-unknown-name/);
  expect(text).toContain('2 | 2026-12-06T09:00,telex');
  expect(code).toBe(2);
});

test.each([
  ['an absolute path', '/etc/passwd', 'path-outside'],
  ['a path that climbs', '../secret.csv', 'path-outside'],
  ['a link that leads out', 'link.csv', 'path-outside'],
  ['a folder', 'inner', 'file-unreadable'],
  ['a device behind a link', 'zero.csv', 'path-outside'],
  ['nothing', 'nothing.csv', 'file-missing'],
])('a scenario reads only plain files of its folder: %s', async (_, name, code) => {
  const { at } = folder({
    'in/policy.yaml': policy,
    'in/s.yaml': scenario.replace(/ {2}- \{ channel.*/, `  - { file: ${name} }`),
    'secret.csv': 'root:x:0',
  });
  mkdirSync(at('in/inner'));
  symlinkSync('../secret.csv', at('in/link.csv'));
  symlinkSync('/dev/zero', at('in/zero.csv'));
  const { io, said } = listening();
  expect(await check({ files: [at('in/s.yaml')] }, io)).toBe(2);
  expect(said.stdout).toMatch(new RegExp(`s\\.yaml:7:\\d+ error ${code}`));
  expect(said.stdout).not.toContain('root:x');
  expect(said.stdout.match(/ error /g)).toHaveLength(1);
});

test.each([
  ['is not there', 'nothing.yaml', /error file-(missing|unreadable)/],
  ['is a folder', '.', /error file-unreadable/],
])('a file that %s is refused', async (says, name, code) => {
  const { code: exit, text } = await checked({}, name);
  expect(text).toMatch(code);
  expect(text).toContain(says);
  expect(exit).toBe(2);
});

test('a scenario that uses another scenario is told so', async () => {
  const { code, text } = await checked({ 's.yaml': scenario.replace('policy.yaml', 'other.yaml'), 'other.yaml': scenario }, 's.yaml');
  expect(text).toContain('a policy is wanted here');
  expect(code).toBe(2);
});

test('with a policy that cannot be read, names in the scenario are not called unknown', async () => {
  const { text } = await checked({ 'policy.yaml': policy.replace('rank: 1', 'rank: first'), 's.yaml': scenario }, 's.yaml');
  expect(text).not.toContain('unknown-name');
  expect(text).toMatch(/policy\.yaml:6:\d+ error/);
});

const unusedFact = policy.replace('{ returns: {} }', '{ returns: {} }\nfacts: { vip_since: { type: number } }');
const silencedFact = unusedFact.replace('number } }', 'number } } # mizan-ignore unused-name: from January on');

/** What `check` says and ends with, of one policy. */
async function checkedBy(options: Omit<CheckArguments, 'files'>, files: Record<string, string>, name = 'policy.yaml') {
  const { io, said } = listening();
  const { at } = folder(files);
  return { code: await check({ files: [at(name)], ...options }, io), ...said };
}

test('a silenced warning is not told, but counted', async () => {
  const { code, text } = await checked({ 'policy.yaml': silencedFact }, 'policy.yaml');
  expect(text).toBe('✔ no errors, no warnings, no notes, 1 silenced in 1 file\n');
  expect(code).toBe(0);
});

test('strict: a warning fails, a silenced one and a note do not', async () => {
  expect((await checkedBy({ strict: true }, { 'policy.yaml': unusedFact })).code).toBe(2);
  expect((await checkedBy({ strict: true }, { 'policy.yaml': silencedFact })).code).toBe(0);
  const noted = await checkedBy({ strict: true }, { 's.yaml': unheeded, 'policy.yaml': policy }, 's.yaml');
  expect(noted.stdout).toContain(' note ');
  expect(noted.code).toBe(0);
});

test('what is found in a CSV file is silenced where the scenario names it, and nowhere else', async () => {
  const files = (demand: string, other = '') => ({
    'policy.yaml': policy,
    's.yaml': scenario.replace(/ {2}- \{ channel.*/, demand).replace('seed: 7', `seed: 7${other}`),
    'tickets.csv': 'arrives,chanel\n2026-12-06T09:00,phone\n',
  });
  const named = '  - { file: tickets.csv, channel: phone }';
  const silence = ' # mizan-ignore csv-unknown-column: our own tag';
  expect((await checkedBy({}, files(named), 's.yaml')).stdout).toMatch(/tickets\.csv:1:9 warning csv-unknown-column/);
  expect((await checkedBy({}, files(named + silence), 's.yaml')).stdout).toContain('no warnings, no notes, 1 silenced in 3 files');
  const elsewhere = (await checkedBy({}, files(named, silence), 's.yaml')).stdout;
  expect(elsewhere).toMatch(/warning csv-unknown-column[^]*warning silence-unused|warning silence-unused[^]*warning csv-unknown-column/);
});

test('a silence that a policy needs when it is checked alone is no fault beside a scenario', async () => {
  const fact = silencedFact.replace('type: number', 'values: [yes_it_is, no_it_is_not]');
  const draws = scenario.replace('behaviour:', 'mix: { vip_since: [{ shares: { yes_it_is: 100% } }] }\nbehaviour:');
  for (const name of ['policy.yaml', 's.yaml']) {
    expect((await checkedBy({ strict: true }, { 'policy.yaml': fact, 's.yaml': draws }, name)).stdout).not.toContain('silence-unused');
  }
});

test('simulate does not tell silenced warnings either', async () => {
  const { at } = folder({ 'policy.yaml': silencedFact, 's.yaml': scenario });
  const { io, said } = listening();
  await simulate({ scenario: at('s.yaml'), workers: 1, quiet: false }, io, () => Promise.reject(new Error('no report was asked for')));
  expect(said.stderr).not.toContain('unused-name');
});

const reviewed = policy.replace('policy: shop', 'policy: shop\nreviewed: 2026-11-15\nreview_every: 90d');

test.each([
  ['2027-02-13', 0],
  ['2027-02-14', 1],
])('on %s, a review of November the 15th, due every 90 days, makes %i warnings', async (today, warnings) => {
  const { stdout } = await checkedBy({ today }, { 'policy.yaml': reviewed });
  expect(stdout.match(/warning review-overdue/g) ?? []).toHaveLength(warnings);
});

test('without a day nothing is overdue, and a day that is none is refused', async () => {
  expect((await checkedBy({}, { 'policy.yaml': reviewed.replace('2026', '1999') })).stdout).toContain('no warnings');
  const { code, stdout, stderr } = await checkedBy({ today: '2026-02-30' }, { 'policy.yaml': reviewed });
  expect([code, stdout, stderr]).toEqual([2, '', '--today: there is no day `2026-02-30`\n']);
});

test.each(['json', 'sarif'] as const)('--format %s: one document on stdout, nothing else, and the same exit code', async (format) => {
  for (const [text, exit] of [
    [policy, 0],
    [policy.replace('team: care', 'team: caer'), 2],
  ] as const) {
    const { code, stdout, stderr } = await checkedBy({ format }, { 'policy.yaml': text });
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(stdout.includes('unknown-name: ') || stdout.includes('"unknown-name"')).toBe(format === 'sarif' || exit === 2);
    expect([code, stderr]).toEqual([exit, '']);
  }
});

test('--format github says nothing of good files; junit that they are', async () => {
  expect((await checkedBy({ format: 'github' }, { 'policy.yaml': policy })).stdout).toBe('');
  expect((await checkedBy({ format: 'junit' }, { 'policy.yaml': policy })).stdout).toContain('tests="1" failures="0"');
});

test('a file is called by one name, however often and in whatever way it is met', async () => {
  const { at } = folder({ 'policy.yaml': policy.replace('team: care', 'team: caer'), 's.yaml': scenario });
  const { io, said } = listening();
  await check({ files: [at('.') + '/./policy.yaml', at('s.yaml')], format: 'json' }, io);
  const { files, findings } = JSON.parse(said.stdout) as { files: string[]; findings: { code: string; file: string }[] };
  expect(files).toHaveLength(2);
  expect(findings.filter(({ code }) => code === 'unknown-name').map(({ file }) => file)).toEqual([files[0]]);
});

test('in Arabic everything but places, codes, keys and what the user wrote; `policy` takes the language of the policy', async () => {
  const wrong = policy.replace('team: care', 'team: caer');
  const list = policy.replace('\n', '\ndefaults: { pause_while: sometimes }\n');
  const inIts = (languages: string): string => wrong.replace('\n', `\nlanguages: ${languages}\n`);
  const { at } = folder({ 'en.yaml': wrong, 'ar.yaml': inIts('[ar, en]'), 'fr.yaml': inIts('[fr, ar]'), 'list.yaml': list });
  const told = async (args: Omit<CheckArguments, 'files'>, name: string): Promise<string> => {
    const { io, said } = listening();
    expect(await check({ files: [at(name)], ...args }, io)).toBe(2);
    return said.stdout;
  };
  const arabic = await told({ language: 'ar' }, 'en.yaml');
  expect(arabic).toMatch(
    /en\.yaml:10:19 خطأ unknown-name\n {2}لا يوجد فريق \u2068`caer`\u2069؛ هل تقصد \u2068`care`\u2069؟\n {2}10 \| routing/,
  );
  expect(arabic).toMatch(/\n {2}نصيحة: الفرق: \u2068`care`\u2069.*\n\n✘ خطأ واحد، .*، .* في ملف واحد\n$/);
  expect(await told({ language: 'policy' }, 'ar.yaml')).toContain('خطأ unknown-name');
  for (const name of ['en.yaml', 'fr.yaml']) expect(await told({ language: 'policy' }, name)).toContain('error unknown-name');
  expect(await told({ language: 'ar' }, 'list.yaml')).toContain('نصيحة: اكتب قائمة، \u2068`[waiting_for_customer]`\u2069');
  for (const format of ['json', 'sarif', 'junit', 'github'] as const) {
    const text = await told({ language: 'ar', format }, 'en.yaml');
    expect(text, format).toContain('لا يوجد فريق');
    expect(text, format).toContain('unknown-name');
    expect(text, format).not.toContain('did you mean');
  }
});
