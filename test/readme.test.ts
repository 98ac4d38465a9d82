import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const top = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(top, 'README.md'), 'utf8');
const tour = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);

test('the tour of the README runs from end to end, on the built command', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  try {
    cpSync(join(top, 'policies'), join(folder, 'policies'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/mizan'), `#!/bin/sh\nexec "${process.execPath}" "${join(top, 'dist/cli.js')}" "$@"\n`);
    chmodSync(join(folder, 'bin/mizan'), 0o755);
    const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, NO_COLOR: '1' };
    const said = execFileSync('/bin/sh', ['-e', '-c', tour.join('\n')], { cwd: folder, env, encoding: 'utf8' });

    expect(tour).toHaveLength(6);
    expect(said).toContain('did you mean `refunds`?');
    expect(said).toContain('exit code 2');
    expect(said).toContain('cases hold');
    expect(said).toContain('after `15s` → `partner` after `2m`');
    expect(said).toContain('objectives met');
    expect(said).toContain('written: report.html');
    expect(said).toContain('exit code 1');
    expect(said).toContain('answered within T');
    expect(readFileSync(join(folder, 'my-shop/report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
