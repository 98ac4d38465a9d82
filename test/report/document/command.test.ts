import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { document } from '../../../report/commands/index.ts';
import type { DocumentArguments } from '../../../report/commands/index.ts';
import { folder, listening, policy, scenario } from '../../commands/shop.ts';

const asked = { audience: 'public', language: 'en', format: 'md' } as const;

async function run(args: Partial<DocumentArguments> & { policy: string }) {
  const { io, said } = listening();
  const code = await document({ ...asked, ...args }, io);
  return { code, ...said };
}

test('writes to the terminal, or to a file, whole', async () => {
  const { at, place } = folder({ 'policy.yaml': policy });
  const shown = await run({ policy: at('policy.yaml') });
  expect(shown.code).toBe(0);
  expect(shown.stdout).toMatch(/^# shop\n/);
  expect(shown.stdout).toContain('Within 2 minutes, in at least 50% of cases.');
  const written = await run({ policy: at('policy.yaml'), output: at('policy.md') });
  expect(written).toEqual({ code: 0, stdout: `written: ${at('policy.md')}\n`, stderr: '' });
  expect(readFileSync(at('policy.md'), 'utf8')).toBe(shown.stdout);
  expect((await run({ policy: at('policy.yaml'), format: 'html', language: 'ar' })).stdout).toMatch(
    /^<!doctype html>\n<html lang="ar" dir="rtl">/,
  );
  const arabic = folder({ 'policy.yaml': `languages: [ar, en]\n${policy}` });
  expect((await run({ policy: arabic.at('policy.yaml'), language: 'policy' })).stdout).toMatch(/^<div dir="rtl" lang="ar">/);
  expect(readdirSync(place).sort()).toEqual(['policy.md', 'policy.yaml']);
});

test('a policy with errors, a file that is none, one that is not there, no place to write: told, with exit code 2', async () => {
  const { at } = folder({
    'policy.yaml': policy,
    'wrong.yaml': policy.replace('{ team: care }', '{ team: nobody }'),
    'day.scenario.yaml': scenario,
  });
  const wrong = await run({ policy: at('wrong.yaml'), output: at('out.md') });
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('no team `nobody`');
  expect(wrong.stderr).toContain('no document was written: the policy has errors');
  expect(existsSync(at('out.md'))).toBe(false);
  const inArabic = await run({ policy: at('wrong.yaml'), language: 'ar' });
  expect(inArabic.stderr).toContain('لم تُكتب وثيقة: في السياسة أخطاء');
  expect(inArabic.stderr).not.toMatch(/hint|is not/);
  expect(await run({ policy: at('none.yaml') })).toMatchObject({ code: 2, stdout: '' });
  expect((await run({ policy: at('day.scenario.yaml') })).stderr).toContain('is not a policy');
  expect(await run({ policy: at('policy.yaml'), output: at('no/where.md') })).toMatchObject({ code: 2, stdout: '' });
  expect(await run({ policy: at('policy.yaml'), output: at('policy.yaml') })).toMatchObject({ code: 2, stdout: '' });
  expect(readFileSync(at('policy.yaml'), 'utf8')).toBe(policy);
});
