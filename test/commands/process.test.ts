import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Result } from '../../schema/index.ts';
import { folder, policy, scenario } from './shop.ts';

/** The built command as a process of its own: what a test in process cannot show. `npm test` builds it first. */
const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const env = { ...process.env, NO_COLOR: '1', MIZAN_DEBUG: '' };
const manyTimes = scenario.replace('replications: 3', 'replications: 100000');
const manyTickets = scenario
  .replace('count: 60', 'count: 300000')
  .replace('agents: 2 }]', 'agents: 2 }] # mizan-ignore load-above-capacity: it is to take long');

function mizan(args: readonly string[], cwd?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', env, cwd, timeout: 20_000 });
  return { status, stdout, stderr };
}

test("help is readable and version is the package's", () => {
  const { status, stdout } = mizan(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('$ mizan simulate busy-week.scenario.yaml');
  for (const name of ['check', 'simulate', 'report', 'explain']) expect(mizan([name, '--help']).stdout).toMatch(/Examples?:\n {2}\$ mizan/);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(mizan(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  ['a misspelt command', ['simulat', 'x'], /Did you mean simulate/],
  ['a misspelt command asked how it is used', ['simulat', '--help'], /Did you mean simulate/],
  ['a command that is none asked how it is used', ['staff', '-h'], /unknown command 'staff'/],
  ['a command that is none in a question for help', ['help', 'staff'], /unknown command 'staff'/],
  ['a misspelt option', ['simulate', 'x', '--sead', '3'], /Did you mean --seed/],
  ['a missing argument', ['check'], /missing required argument/],
  ['a seed that is none', ['simulate', 'x', '--seed', '-1'], /whole number/],
  ['no replications', ['simulate', 'x', '--replications', '0'], /whole number/],
  ['one argument too many', ['report', 'a', 'b'], /too many arguments/],
  ['a file that is not there', ['simulate', 'no.yaml'], /not there/],
  ['no command', [], /Usage: mizan/],
])('%s: exit code 2, and what was meant', (_, args, says) => {
  const { status, stdout, stderr } = mizan(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(says);
});

test('from a scenario to a report, and the same report from the result', () => {
  const { place, at } = folder();
  const { status, stderr } = mizan(['simulate', 'day.scenario.yaml', '--report', 'a.html', '--result', 'r.json'], place);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(mizan(['report', 'r.json', '--out', 'b.html'], place).status).toBe(0);
  expect(readFileSync(at('b.html'), 'utf8')).toBe(readFileSync(at('a.html'), 'utf8'));
});

/** Starts a long run, and sends Ctrl-C as soon as `begun` says so. */
async function interrupted(place: string, workers: string, begun: () => boolean) {
  const args = [command, 'simulate', 'day.scenario.yaml', '--workers', workers, '--result', 'r.json', '--log', 'l.csv'];
  const child = spawn(process.execPath, args, { cwd: place, env });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (said.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said.stderr += data.toString()));
  while (!begun()) {
    expect(child.exitCode, said.stderr).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGINT');
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, ...said };
}

test.each(['1', '2'])('Ctrl-C in a first, long replication on %s threads: at once, leaves no file, exit code 3', async (workers) => {
  const { place } = folder({ 'policy.yaml': policy, 'day.scenario.yaml': manyTickets });
  // It is in the midst when a piece of the log has been written.
  const begun = () => readdirSync(place).some((name) => name.startsWith('.l.csv') && statSync(join(place, name)).size > 0);
  const { status, stdout, stderr } = await interrupted(place, workers, begun);
  expect({ status, stdout, stderr }).toEqual({
    status: 3,
    stdout: '',
    stderr: 'stopped before a replication was finished; not written: r.json, l.csv\n',
  });
  expect(readdirSync(place).sort()).toEqual(['day.scenario.yaml', 'policy.yaml']);
});

test.each(['1', '2'])(
  'Ctrl-C among many replications on %s threads: what is finished is written as partial, exit code 3',
  async (workers) => {
    const { place, at } = folder({ 'policy.yaml': policy, 'day.scenario.yaml': manyTimes });
    const opened = Date.now();
    let since: number | undefined;
    const begun = () => {
      if (readdirSync(place).some((name) => name.endsWith('.part'))) since ??= Date.now();
      return since !== undefined && Date.now() - since > 1000 + (since - opened);
    };
    const { status, stdout, stderr } = await interrupted(place, workers, begun);
    expect(status).toBe(3);
    const { replications } = JSON.parse(readFileSync(at('r.json'), 'utf8')) as Result;
    expect(replications).toMatchObject({ asked: 100000, stopped: 'interrupted' });
    expect(replications.run).toBeLessThan(100000);
    expect(stdout).toContain(`(partial: ${replications.run} of 100000 replications)`);
    expect(stderr).toBe(`stopped after ${replications.run} of 100000 replications: all that is shown and written is partial\n`);
  },
);

test('an endless or silent file is refused, not waited for', () => {
  const { place, at } = folder();
  execFileSync('mkfifo', [at('pipe.yaml')]);
  for (const file of ['/dev/zero', 'pipe.yaml', place]) {
    const { status, stdout } = mizan(['check', file], place);
    expect(status, file).toBe(2);
    expect(stdout, file).toMatch(/file-unreadable\n {2}this file is (not a plain file|a folder)/);
  }
});

test('whoever stops reading ends the command, without a word', () => {
  const { status, stderr } = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${command}" explain | true`], { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('a fault of ours: one calm sentence, the stack only on request, exit code 70', () => {
  const { place, at } = folder();
  // A page that is no template: the report cannot be made, and nothing that the user wrote is to blame.
  const copy = at('dist');
  execFileSync('cp', ['-r', join(command, '..'), copy]);
  execFileSync('cp', [join(command, '../../package.json'), at('package.json')]);
  execFileSync('ln', ['-s', join(command, '../../node_modules'), at('node_modules')]);
  writeFileSync(at('dist/report/page/index.html'), 'no template');
  const run = (debug: string) =>
    spawnSync(process.execPath, [join(copy, 'cli.js'), 'simulate', 'day.scenario.yaml', '--quiet', '--report', 'r.html'], {
      cwd: place,
      encoding: 'utf8',
      env: { ...env, MIZAN_DEBUG: debug },
    });
  const { status, stderr } = run('');
  expect(status).toBe(70);
  expect(stderr).toMatch(/a fault of Mizan, not of your files/);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(run('1').stderr).toMatch(/\n {4}at /);
  expect(readdirSync(place).filter((name) => name.includes('r.html'))).toEqual([]);
  rmSync(copy, { recursive: true });
});

test.runIf(existsSync('/dev/full'))('where nothing can be told any more the command ends, and it is no fault of ours', () => {
  const ends = (redirection: string): number | null =>
    spawnSync('sh', ['-c', `"${process.execPath}" "${command}" explain service_level_nothing ${redirection}`], { timeout: 20_000 }).status;
  expect(ends('2>/dev/full')).toBe(2);
  expect(spawnSync('sh', ['-c', `"${process.execPath}" "${command}" explain service_level >/dev/full`], { timeout: 20_000 }).status).toBe(
    2,
  );
});

test.runIf(existsSync('/dev/full'))('where only its words can no longer be told, a run goes on, and what it writes is whole', () => {
  const { place, at } = folder();
  const run = `"${process.execPath}" "${command}" simulate day.scenario.yaml --result r.json`;
  expect(spawnSync('sh', ['-c', `${run} 2>/dev/full`], { cwd: place, timeout: 20_000 }).status).toBe(0);
  expect((JSON.parse(readFileSync(at('r.json'), 'utf8')) as Result).replications.run).toBe(3);
});
