import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { casesOf, there } from './cases.ts';
import { judged } from './estimate.ts';
import { exactRow } from './exact.ts';
import { inAProcess } from './in-a-process.ts';
import { pageFile } from './page.ts';
import { studies, unsaid } from './studies.ts';
import type { Finding } from './study.ts';

/** A light cut of `npm run validate`: the same studies with fewer customers and the same bound on z, so that what is found is less sure, not judged more leniently. */
describe('known answers', () => {
  test(there ? 'read' : 'NOT THERE (../shared is missing), nothing compared', () => {
    if (there) expect(studies().length).toBeGreaterThanOrEqual(40);
  });

  const found = new Map<string, readonly Finding[]>();
  const ids = studies().map(({ id }) => id);
  // In a process without vitest, which makes the engine several times as slow.
  beforeAll(() => inAProcess(ids, 'light', (id, findings) => void found.set(id, findings)), 300_000);

  test.each(ids)('%s', (id) => {
    const tries = found.get(id)!;
    if (tries.length > 1) for (const { rows } of tries) console.table(rows);
    expect(tries.at(-1)!.rows.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

test('VALIDATION.md tells of everything that is run, and of what cannot be said', () => {
  expect(existsSync(pageFile)).toBe(true);
  const named = new Set(
    readFileSync(pageFile, 'utf8')
      .split('\n')
      .map((line) =>
        line
          .split('|')[1]
          ?.replace(/, seed \d/, '')
          .trim(),
      ),
  );
  const known = [...studies().map(({ id }) => id), ...Object.keys(unsaid)];
  if (there) expect(known.filter((id) => !named.has(id))).toEqual([]);
});

test('what cannot be said is a case, and no more', () => {
  if (there)
    for (const id of Object.keys(unsaid))
      expect(casesOf('multi_skill', 'published_simulation', 'retrial').map((one) => one.id)).toContain(id);
});

test('what is wrong is seen: four standard errors, the reference’s own counted in', () => {
  const one = { figure: 'mean_wait', expected: 10, expectedError: 0 };
  expect(judged(one, 10.39, 0.1).agrees).toBe(true);
  expect(judged(one, 10.41, 0.1).agrees).toBe(false);
  expect(judged({ ...one, expectedError: 0.1 }, 10.41, 0.1).agrees).toBe(true);
  expect(judged({ ...one, expected: 0 }, 0.01, 0).agrees).toBe(false);
  expect([judged(one, 10, 0.04).precision!.enough, judged(one, 10, 0.041).precision!.enough]).toEqual([true, false]);
  expect([exactRow('', 0.2, 0.2000000004).agrees, exactRow('', 0.2, 0.2000001).agrees, exactRow('', 'a', 'b').agrees]).toEqual([
    true,
    false,
    false,
  ]);
});
