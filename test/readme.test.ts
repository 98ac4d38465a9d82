import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const top = fileURLToPath(new URL('..', import.meta.url));

/** Runs the `sh` blocks of a page of ours from end to end, on the built command, in a folder that holds the policies: what they said, and the folder's files. */
function tour(page: string, look: (said: string, file: (name: string) => string, blocks: number) => void): void {
  const blocks = [...readFileSync(join(top, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);
  const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  try {
    cpSync(join(top, 'policies'), join(folder, 'policies'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/mizan'), `#!/bin/sh\nexec "${process.execPath}" "${join(top, 'dist/cli.js')}" "$@"\n`);
    chmodSync(join(folder, 'bin/mizan'), 0o755);
    const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, NO_COLOR: '1' };
    const said = execFileSync('/bin/sh', ['-e', '-c', blocks.join('\n')], { cwd: folder, env, encoding: 'utf8' });
    look(said, (name) => readFileSync(join(folder, name), 'utf8'), blocks.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the tour of the README runs from end to end, on the built command', { timeout: 120_000 }, () => {
  tour('README.md', (said, file, blocks) => {
    expect(blocks).toBe(6);
    expect(said).toContain('did you mean `refunds`?');
    expect(said).toContain('exit code 2');
    expect(said).toContain('cases hold');
    expect(said).toContain('after `15s` → `partner` after `2m`');
    expect(said).toContain('objectives met');
    expect(said).toContain('written: report.html');
    expect(said).toContain('exit code 1');
    expect(said).toContain('answered within T');
    expect(file('my-shop/report.html')).toMatch(/^<!doctype html>/i);
  });
});

test('the tour of the policies runs from end to end', { timeout: 60_000 }, () => {
  tour('policies/README.md', (said, file, blocks) => {
    expect(blocks).toBe(3);
    expect(said).toContain('.mizan/my_shop.schema.json');
    expect(said).toMatch(/first response: `2h` .* → `1h` /);
    expect(said).toContain('8 of 9 cases hold');
    expect(said).toContain('exit code 1');
    expect(said).toContain('✔ 9 of 9 cases hold');
    expect(file('my-shop/our-promise.html')).toContain('Within 1 hour');
  });
});

test('and in Arabic', { timeout: 60_000 }, () => {
  tour('policies/README.ar.md', (said, file, blocks) => {
    expect(blocks).toBe(3);
    expect(said).toContain('رمز الخروج 1');
    expect(file('my-shop/our-promise.html')).toContain('خلال ساعة');
  });
});
