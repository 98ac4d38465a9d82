import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Result } from '../../schema/index.ts';
import { resultFaults } from '../../schema/index.ts';
import { rerun } from '../../simulator/index.ts';
import { simulate } from '../../simulator/commands/index.ts';
import type { SimulateArguments } from '../../simulator/commands/index.ts';
import { folder, listening, policy, scenario } from './shop.ts';

const page = () => Promise.resolve((result: Result) => `<!doctype html>${result.verdict}`);
const day = 'day.scenario.yaml';

test('verdict, objectives and figures; exit code 0 when all are met', async () => {
  const { at } = folder();
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day) }, io, page)).toBe(0);
  expect(said.stderr).toBe('');
  expect(said.stdout).toMatch(/✔ objectives met: 2 of 2/);
  expect(said.stdout).toMatch(/✔ +Service level within 20s +\S+% +\S+% to \S+% +at least 50% +met/);
  expect(said.stdout).toMatch(/^Arrivals +\d/m);
  expect(said.stdout.indexOf('objective')).toBeLessThan(said.stdout.indexOf('figure'));
});

test.each([
  ['missed', 1, 'at_least: 50%', 'above: 99.99%', 'agents: 1'],
  ['inconclusive', 3, 'at_least: 50%', 'at_least: 95%', 'agents: 1'],
])('%s: exit code %i', async (verdict, code, from, to, agents) => {
  const { at } = folder({
    'policy.yaml': policy.replace(from, to),
    [day]: scenario.replace('agents: 2', agents).replace('count: 60', verdict === 'missed' ? 'count: 400' : 'count: 20'),
  });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day) }, io, page)).toBe(code);
  expect(said.stdout).toContain(verdict);
});

test('where nobody comes nothing can be decided, and that is said beforehand', async () => {
  const { at } = folder({ 'policy.yaml': policy, [day]: scenario.replace('count: 60', 'count: 0') });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day), replications: 2 }, io, page)).toBe(3);
  expect(said.stderr).toContain('warning nobody-arrives');
  expect(said.stdout).toContain('none missed; nobody came, so there is nothing to judge by');
  expect(said.stdout).not.toContain('more replications');
});

test('an objective on a clock is told in that clock’s hours', async () => {
  const slow = policy
    .replace('topics:', 'calendars: { office: { open: { sun-thu: 09:00-17:00 } } }\ntopics:')
    .replace('objectives:\n', 'objectives:\n  - { kpi: resolution_time, clock: office, at_most: 27h }\n');
  const { at } = folder({ 'policy.yaml': slow, [day]: scenario });
  const { io, said } = listening();
  await simulate({ scenario: at(day) }, io, page);
  expect(said.stdout).toMatch(/counted on office .* at most 27h /);
});

test('the files asked for are written: figures, report, and every ticket of the first replication', async () => {
  const { at, place } = folder();
  const { io, said } = listening();
  const args = { scenario: at(day), result: at('r.json'), report: at('r.html'), log: at('r.csv') };
  expect(await simulate(args, io, page)).toBe(0);
  const result = JSON.parse(readFileSync(at('r.json'), 'utf8')) as Result;
  expect(resultFaults(result)).toEqual([]);
  expect(result.provenance.files.map(({ name }) => name)).toEqual([day, 'policy.yaml']);
  expect(JSON.stringify(result)).not.toContain(place);
  expect(readFileSync(at('r.html'), 'utf8')).toBe('<!doctype html>met');
  const [header, ...rows] = readFileSync(at('r.csv'), 'utf8').trimEnd().split('\r\n');
  const [arrivals] = result.kpis.find(({ kpi, where }) => kpi === 'arrivals' && Object.keys(where).length === 0)!.byReplication;
  expect(header).toMatch(/^replication,ticket,id,cohort,arrives/);
  expect(rows.filter((row) => row.split(',')[3] === 'yes')).toHaveLength(arrivals![0]);
  expect(said.stdout).toContain(`written: ${at('r.json')}, ${at('r.html')}, ${at('r.csv')} (logs: of the first replication)\n`);
  expect(readdirSync(place)).toHaveLength(5);
});

test('same files and seed, same bytes; a log that is written beside changes none; another seed, other numbers', async () => {
  const { at } = folder();
  const run = async (args: Partial<SimulateArguments>) => {
    await simulate({ scenario: at(day), result: at('r.json'), ...args }, listening().io, page);
    return readFileSync(at('r.json'), 'utf8');
  };
  const first = await run({});
  expect(await run({})).toBe(first);
  expect(await run({ log: at('l.csv'), logVisits: at('v.csv'), events: at('e.csv'), trace: '#1' })).toBe(first);
  expect(await run({ seed: 7, replications: 3 })).toBe(first);
  expect(await run({ seed: 8 })).not.toBe(first);
});

test('amounts of a policy without a currency have no sign', async () => {
  const { at } = folder({
    'policy.yaml': policy.replace('currency: SAR\n', '').concat('  - { kpi: staffing_cost, at_most: 100 }\n'),
    [day]: scenario.replace('agents: 2', 'agents: 2, per_hour: 1.5'),
  });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day) }, io, page)).toBe(0);
  expect(said.stdout).toMatch(/Staffing cost +72\.00 /);
});

test('quiet says the verdict only', async () => {
  const { at } = folder();
  const { io, said } = listening();
  await simulate({ scenario: at(day), quiet: true, result: at('r.json') }, io, page);
  expect(said.stdout).toBe('✔ objectives met: 2 of 2\n');
  expect(said.stderr).toBe('');
});

test('with errors in a file nothing is simulated and nothing written', async () => {
  const { at } = folder({ 'policy.yaml': policy.replace('team: care', 'team: caer'), [day]: scenario });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day), result: at('r.json') }, io, page)).toBe(2);
  expect(said.stdout).toBe('');
  expect(said.stderr).toMatch(/error unknown-name[\s\S]*nothing was simulated: 1 error\n$/);
  expect(existsSync(at('r.json'))).toBe(false);
});

test.each([
  ['a policy', 'policy.yaml', policy, 'is a policy; simulate a scenario that uses it'],
  ['a policy with an error', 'policy.yaml', policy.replace('team: care', 'team: caer'), 'is a policy; simulate a scenario that uses it'],
  [
    'cases',
    'c.yaml',
    'cases: x\nuses: policy.yaml\ntests: [{ name: one, given: { channel: phone }, expect: { team: care } }]\n',
    'holds cases; simulate a scenario',
  ],
  ['a log', 'log.csv', 'arrives\n', 'read through the scenario that names it'],
  ['a result', 'r.json', '{ "schemaVersion": 1 }', '`mizan report` makes a page of it'],
])('%s is no scenario, and is called what it is', async (_, name, text, says) => {
  const { at } = folder({ 'policy.yaml': policy, [name]: text });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(name) }, io, page)).toBe(2);
  expect(said.stderr).toContain(says);
  expect(said.stderr).toMatch(/nothing was simulated: .*\n$/);
});

test('what is wrong is told in Arabic too', async () => {
  const { at } = folder({ 'policy.yaml': policy.replace('team: care', 'team: caer'), [day]: scenario });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day), language: 'ar' }, io, page)).toBe(2);
  expect(said.stderr).toContain('لا يوجد فريق \u2068`caer`\u2069');
  expect(said.stderr).toMatch(/لم تُجرَ أي محاكاة: خطأ واحد\n$/);
});

test('errors of the policy are shown with their lines', async () => {
  const { at } = folder({ 'policy.yaml': policy.replace('rank: 1', 'rank: first'), [day]: scenario });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day) }, io, page)).toBe(2);
  expect(said.stderr).toMatch(/policy\.yaml:6:\d+ error bad-number[^]*\n +6 \| priorities: .*\n[^]*hint: write digits only, such as `3`/);
});

test.each([
  ['an input', (at: (name: string) => string) => at('policy.yaml'), /choose another name/],
  ['another output', (at: (name: string) => string) => at('r.json'), /choose another name/],
  ['a folder', (at: (name: string) => string) => at('inner'), /is a folder/],
  ['a place in a missing folder', (at: (name: string) => string) => at('no/r.html'), /there is no folder/],
  ['what has no name', () => '', /has no name/],
  ['what has too long a name', (at: (name: string) => string) => at('x'.repeat(256)), /name is too long/],
])('before simulating it refuses to write over %s', async (_, report, says) => {
  const { at, place } = folder();
  mkdirSync(at('inner'));
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day), result: at('r.json'), report: report(at) }, io, page)).toBe(2);
  expect(said.stderr).toMatch(says);
  expect(said.stdout).toBe('');
  expect(readdirSync(place).sort()).toEqual([day, 'inner', 'policy.yaml']);
  expect(readFileSync(at('policy.yaml'), 'utf8')).toBe(policy);
});

test('stopped on the way: what is finished is shown and written, marked as partial, exit code 3 even where all is met', async () => {
  const { at, place } = folder();
  let asked = 0;
  // Aborted when it is looked at the third time: after two replications.
  const signal = {
    get aborted() {
      return ++asked > 2;
    },
  } as AbortSignal;
  const { io, said } = listening({ signal });
  expect(await simulate({ scenario: at(day), result: at('r.json'), log: at('l.csv'), workers: 1 }, io, page)).toBe(3);
  expect(said.stdout).toContain('played through 2 times');
  expect(said.stdout).toMatch(/^✔ objectives met: 2 of 2 \(partial: 2 of 3 replications\)$/m);
  expect(said.stdout).toContain(`written: ${at('r.json')}, ${at('l.csv')}`);
  expect(said.stderr).toBe('stopped after 2 of 3 replications: all that is shown and written is partial\n');
  expect(readdirSync(place).sort()).toEqual([day, 'l.csv', 'policy.yaml', 'r.json']);
  const partial = JSON.parse(readFileSync(at('r.json'), 'utf8')) as Result;
  expect(partial.replications).toEqual({ run: 2, asked: 3, stopped: 'interrupted' });
  await simulate({ scenario: at(day), result: at('two.json'), replications: 2 }, listening().io, page);
  const two = JSON.parse(readFileSync(at('two.json'), 'utf8')) as Result;
  expect(partial).toEqual({ ...two, replications: partial.replications });
  expect(await rerun(partial)).toEqual(partial);
});

test('stopped before anything is finished: no figures, no file', async () => {
  const { at, place } = folder();
  for (const workers of [1, 2]) {
    const { io, said } = listening({ signal: AbortSignal.abort() });
    expect(await simulate({ scenario: at(day), result: at('r.json'), workers }, io, page)).toBe(3);
    expect(said.stdout).toBe('');
    expect(said.stderr).toBe(`stopped before a replication was finished; not written: ${at('r.json')}\n`);
    expect(readdirSync(place).sort()).toEqual([day, 'policy.yaml']);
  }
});

test('two workers write the same bytes as one', async () => {
  const { at } = folder();
  const written = async (workers: number) => {
    const files = { result: at('r.json'), log: at('l.csv'), logVisits: at('v.csv'), events: at('e.csv') };
    const { io, said } = listening();
    expect(await simulate({ scenario: at(day), ...files, trace: '#3', workers }, io, page)).toBe(0);
    return (
      said.stdout +
      Object.values(files)
        .map((file) => readFileSync(file, 'utf8'))
        .join('')
    );
  };
  expect(await written(2)).toBe(await written(1));
});

test('the life of a ticket is told, in Arabic too; one that nobody knows is an error', async () => {
  const { at } = folder();
  const told = async (trace: string, language: 'en' | 'ar' = 'en') => {
    const { io, said } = listening();
    const code = await simulate({ scenario: at(day), quiet: true, trace, language }, io, page);
    return { code, ...said };
  };
  const { code, stdout } = await told('#2');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Ticket 2 of the first replication/);
  expect(stdout).toMatch(/Team +care +routing\/1 \(.*policy\.yaml:10\)/);
  expect(stdout).toMatch(/arrives by phone[^]*waits for care[^]*care \d begins to work on it[^]*is solved\n/);
  expect((await told('#2', 'ar')).stdout).toMatch(/التذكرة[^]*تصل عبر[^]*حُلّت/);
  const unknown = await told('#999999');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('no ticket of the first replication is #999999');
});

test('what is known of a ticket is told as far as rows tell it apart, agents by their team, in the words of the language', async () => {
  const known = policy
    .replace('{ normal: { rank: 1 } }', '{ high: { rank: 1 }, normal: { rank: 2 } }')
    .replace(
      'priority: [',
      'facts: { total: { type: money, default: 20 }, weight: { type: number, default: 1 }, gift: { type: yes_no, default: no, title: { en: Gift, ar: هدية } } }\npriority: [{ when: { total: { at_least: 100 } }, priority: high }, ',
    )
    .replace('care: { tier: front }', 'care: { tier: front, title: { en: Care, ar: فريق العناية } }');
  const { at } = folder({ 'policy.yaml': known, [day]: scenario });
  const told = async (language: 'en' | 'ar') => {
    const { io, said } = listening();
    await simulate({ scenario: at(day), quiet: true, trace: '#2', language }, io, page);
    return said.stdout.replace(/[\u2066-\u2069\u200e\u200f]/gu, '');
  };
  const [english, arabic] = [await told('en'), await told('ar')];
  expect(english).toMatch(/total +under 100\n/);
  expect(english).not.toContain('weight');
  expect(arabic).toMatch(/`total` +أقل من 100\n/);
  expect(english).toMatch(/gift +no\n/);
  expect(arabic).toMatch(/هدية +لا\n/);
  expect(english).toMatch(/care \d begins to work on it/);
  expect(arabic).toMatch(/يبدأ الموظف \d من فريق العناية العمل عليها/);
});

test('a fault while the report is made leaves no file behind', async () => {
  const { at, place } = folder();
  const broken = () =>
    Promise.resolve(() => {
      throw new Error('no page');
    });
  await expect(simulate({ scenario: at(day), report: at('r.html'), result: at('r.json') }, listening().io, broken)).rejects.toThrow(
    'no page',
  );
  expect(readdirSync(place).sort()).toEqual([day, 'policy.yaml']);
});

test('a report that cannot be made is known before anything is simulated', async () => {
  const { at } = folder();
  const { io, said } = listening();
  await expect(simulate({ scenario: at(day), report: at('r.html') }, io, () => Promise.reject(new Error('no page')))).rejects.toThrow(
    'no page',
  );
  expect(said.stdout).toBe('');
});

test('Arabic names stand in the table as others do', async () => {
  const { at } = folder({
    'policy.yaml': policy.replace('phone: {', 'الهاتف: {'),
    [day]: scenario.replace('channel: phone', 'channel: الهاتف'),
  });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day) }, io, page)).toBe(0);
  const lines = said.stdout.split('\n').filter((line) => line.includes('الهاتف'));
  const percentAt = lines.map((line) => line.replace(/[\u2068\u2069]/g, '').indexOf('%'));
  expect(lines.length).toBeGreaterThan(2);
  expect(new Set(percentAt.filter((place) => place >= 0)).size).toBeLessThanOrEqual(2);
});

test('people read titles: of objectives with what they measure below, of channels, teams and promises; in English, else in the first language', async () => {
  const { at } = folder({
    'policy.yaml': policy
      .replace('currency: SAR', 'currency: SAR\nlanguages: [ar, en]')
      .replace('phone: {', 'phone: { title: { en: By phone, ar: الهاتف },')
      .replace('care: {', 'care: { title: خدمة العملاء,')
      .replace('{ name: all,', '{ name: all, title: { en: Every ticket, ar: الكل },')
      .replace('- { kpi: service_level,', '- { title: { en: Calls in time, ar: س }, kpi: service_level, where: { channel: phone },')
      .concat('  - { kpi: occupancy, where: { team: care }, at_most: 90% }\n')
      .concat('  - { kpi: arrivals, where: { channel: [phone], segment: { not: vip } }, at_least: 1 }\nsegments: { vip: {}, other: {} }\n'),
    [day]: scenario.replace('demand:', 'mix: { segment: [{ shares: { other: 100% } }] }\ndemand:'),
  });
  const { io, said } = listening();
  expect(await simulate({ scenario: at(day) }, io, page)).toBe(0);
  expect(said.stdout).toMatch(/✔ +Calls in time +\S+% .*\n {5}Service level within 20s, By phone\n/);
  expect(said.stdout).toContain('Promises kept, Every ticket: first response');
  expect(said.stdout).toContain('Occupancy, خدمة العملاء');
  expect(said.stdout).toContain('Arrivals, By phone, segment not vip');
  expect(said.stdout).toMatch(/^ {2}By phone +\d/m);
});

test('where live and deferred channels meet, waits stand by channel first, and their total says what it mixes', async () => {
  const email = { 'policy.yaml': policy.replace('phone: {', 'email: { mode: deferred }, phone: {') };
  const both = `${scenario}`.replace('behaviour:', '  - { channel: email, count: 20, each: day }\nbehaviour:');
  const shown = async (text: string) => {
    const { at } = folder({ ...email, [day]: text });
    const { io, said } = listening();
    await simulate({ scenario: at(day) }, io, page);
    return said.stdout;
  };
  const mixed = await shown(both);
  for (const figure of ['Waiting time, median', 'Average speed of answer \\(ASA\\)', 'Service level within 20s', 'First response time'])
    expect(mixed).toMatch(
      new RegExp(`^${figure}\\n {2}(email|phone) .*\\n {2}(email|phone) .*\\n {2}all channels .*with email, answered later$`, 'm'),
    );
  expect(mixed).toMatch(/^Abandonment rate +\d/m);
  expect(mixed).not.toContain('see the note');
  const asked = both.replace('{ solved: 100% } }]', '{ solved: 80%, needs_customer: 20% } }]\n  replies: [{ time: 1h, close_after: 1d }]');
  expect((await shown(asked)).match(/^ {2}phone .*see the note$/gm)).toHaveLength(1);
  expect(await shown(scenario)).toMatch(/^Waiting time, median +\d.*\n {2}phone/m);
});
