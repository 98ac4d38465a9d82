import { expect, test } from 'vitest';
import { checksOf } from '../../simulator/experiment/checks.ts';
import { compensationWithheld } from '../../simulator/experiment/compensation-withheld.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';

test('large numbers of the checks and notes have their thousands apart, and none is written with an exponent', () => {
  const checks = { arrived: 448_640, ended: 446_148, open: 2492, conserved: true, queueError: 2.5e-15 };
  const told = checksOf([{ checks } as Tallies]).map(({ detail }) => detail);
  expect(told[0]!['en']).toContain('448,640 tickets arrived, 446,148 ended and 2,492 were still open');
  expect(told[0]!['ar']).toContain('الواردة 448,640، والمنتهية 446,148، والمفتوحة 2,492');
  const failed = checksOf([{ checks: { ...checks, queueError: 3.1e-7 } } as Tallies])[1]!;
  expect(failed.passed).toBe(false);
  expect(failed.detail['en']).toContain('0.00000031');
  for (const text of [...told, failed.detail].flatMap((detail) => Object.values(detail))) expect(text).not.toMatch(/\de-\d/);
});

test('what caps withheld is said with the sign of the currency in each language', () => {
  const ticket = { withheld: Float64Array.of(12_800_000) };
  const note = compensationWithheld([{ ticket } as Tallies], { currency: 'SAR', decimals: 2, window: { from: 1 } } as Model);
  expect(note!.message['en']).toContain('withheld 128,000 SAR a replication');
  expect(note!.message['ar']!.replace(/[\u200e\u200f]/g, '')).toContain('128,000 ر.س. في المتوسط');
});
