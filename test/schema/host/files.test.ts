import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileFault } from '../../../schema/host/file-fault.ts';
import { insideFolder } from '../../../schema/host/inside-folder.ts';
import { readFile } from '../../../schema/host/read-file.ts';
import { WholeFile } from '../../../schema/host/whole-file.ts';
import { inEnglish, say } from '../../../schema/said/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  mkdirSync(join(folder, 'in/deep'), { recursive: true });
  writeFileSync(join(folder, 'secret.csv'), 'secret');
  writeFileSync(join(folder, 'in/tickets.csv'), 'arrives\n');
  writeFileSync(join(folder, 'in/deep/weekly.csv'), 'day\n');
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (...way: string[]) => join(folder, ...way);

test('a plain file is read byte for byte, up to its limit', () => {
  writeFileSync(at('bytes'), Uint8Array.of(0, 255, 10));
  expect(readFile(at('bytes'), 3)).toEqual({ bytes: new Uint8Array([0, 255, 10]) });
  expect(readFile(at('bytes'), 2)).toMatchObject({ why: 'too-large' });
  writeFileSync(at('empty'), '');
  expect((readFile(at('empty'), 3) as { bytes: Uint8Array }).bytes).toHaveLength(0);
});

test('a file that hides its size is read to the end, and no further than its limit', () => {
  expect(readFile('/proc/self/status', 1e6)).toHaveProperty('bytes');
  expect(readFile('/proc/self/status', 10)).toMatchObject({ why: 'too-large' });
});

test.each([
  ['a folder', () => folder, 'unreadable', 'is a folder'],
  ['an endless device', () => '/dev/zero', 'unreadable', 'is not a plain file'],
  ['a link to an endless device', () => (symlinkSync('/dev/zero', at('zero')), at('zero')), 'unreadable', 'is not a plain file'],
  ['a pipe that nobody writes to', () => (execFileSync('mkfifo', [at('pipe')]), at('pipe')), 'unreadable', 'is not a plain file'],
  ['nothing', () => at('nothing'), 'missing', 'is not there'],
  ['a file within a file', () => at('secret.csv/x'), 'missing', 'is not there'],
  ['a link to itself', () => (symlinkSync('loop', at('loop')), at('loop')), 'unreadable', 'is a link that leads to itself'],
])('%s is refused without waiting', (_, make, why, says) => {
  const read = readFile(make(), 100);
  expect(read).toMatchObject({ why });
  if ('told' in read) expect(inEnglish(read.told(say`it`))).toBe(`it ${says}`);
});

test('a path that a file names stays in its folder', () => {
  const into = at('in');
  symlinkSync('deep/weekly.csv', at('in/good.csv'));
  symlinkSync('../secret.csv', at('in/bad.csv'));
  symlinkSync('..', at('in/up'));
  for (const path of ['tickets.csv', './tickets.csv', 'deep/weekly.csv', 'good.csv'])
    expect(insideFolder(into, path), path).toHaveProperty('real');
  for (const path of [
    '/etc/passwd',
    '../secret.csv',
    'deep/../../secret.csv',
    '..',
    'C:\\x',
    'c:x',
    '..\\secret.csv',
    '\\\\host\\x',
    'a\0b',
  ])
    expect(insideFolder(into, path), path).toBe('outside');
  for (const path of ['bad.csv', 'up/secret.csv']) expect(insideFolder(into, path), path).toBe('linked-out');
  expect(insideFolder(into, 'nothing.csv')).toBe('missing');
  expect(insideFolder(into, '..tickets.csv')).toBe('missing');
});

test('a file appears only when it is kept, and whole', () => {
  writeFileSync(at('out'), 'old');
  const file = new WholeFile(at('out'), []);
  file.write('new '.repeat(100_000));
  expect(readFileSync(at('out'), 'utf8')).toBe('old');
  file.keep();
  expect(readFileSync(at('out'), 'utf8')).toHaveLength(400_000);
  file.drop();
  expect(readdirSync(folder).sort()).toEqual(['in', 'out', 'secret.csv']);
});

test('a file that is dropped leaves the old one and nothing else', () => {
  writeFileSync(at('out'), 'old');
  const file = new WholeFile(at('out'), []);
  file.write('x'.repeat(100_000));
  file.drop();
  expect(readFileSync(at('out'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toHaveLength(3);
});

test('an output never takes the place of an input, by whatever name', () => {
  const input = at('secret.csv');
  linkSync(input, at('hard'));
  symlinkSync(input, at('soft'));
  for (const path of [input, at('in/../secret.csv'), at('hard'), at('soft')])
    expect(() => new WholeFile(path, [input]), path).toThrow(/choose another name/);
  expect(() => new WholeFile(at('new'), [at('new')])).toThrow(/choose another name/);
  expect(readFileSync(input, 'utf8')).toBe('secret');
});

test('through a link the file that it leads to is written', () => {
  writeFileSync(at('real'), 'old');
  symlinkSync('real', at('link'));
  const file = new WholeFile(at('link'), []);
  file.write('new');
  file.keep();
  expect(readFileSync(at('real'), 'utf8')).toBe('new');
});

test('a place that cannot be written is refused at once', () => {
  expect(() => new WholeFile(at('no/out'), [])).toThrow(FileFault);
  expect(() => new WholeFile(at('no/out'), [])).toThrow(/there is no folder/);
  expect(() => new WholeFile(folder, [])).toThrow(/is a folder/);
  expect(() => new WholeFile('/dev/full', [])).toThrow(/is not a plain file/);
  expect(() => new WholeFile(at('secret.csv/out'), [])).toThrow(/is not a folder/);
  expect(existsSync(at('no'))).toBe(false);
});

test('a large text is written in pieces, and no character is parted', () => {
  const text = 'x'.repeat((1 << 20) - 1) + '🙂م'.repeat(600_000);
  const file = new WholeFile(at('large'), []);
  file.write(text);
  file.keep();
  expect(readFileSync(at('large'), 'utf8') === text).toBe(true);
});

test('two outputs of a command are two files, however their way is written, also where neither is there yet', () => {
  symlinkSync(at('in'), at('linked'));
  const refused = (path: string, other: string): boolean => {
    try {
      new WholeFile(path, [other]).drop();
      return false;
    } catch (error) {
      return error instanceof FileFault;
    }
  };
  expect([refused(at('in/./new.json'), at('in/new.json')), refused(at('linked/new.json'), at('in/new.json'))]).toEqual([true, true]);
  expect(refused(at('in/other.json'), at('in/new.json'))).toBe(false);
});
