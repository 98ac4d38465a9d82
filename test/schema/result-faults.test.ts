import { expect, test } from 'vitest';
import { tellFault } from '../../schema/result-faults.ts';

const told = (instancePath: string, pattern: string): string =>
  tellFault({ keyword: 'pattern', instancePath, params: { pattern }, schemaPath: '', message: `must match pattern "${pattern}"` });

test('a text that does not match is told by what it is to be, by the pattern where nobody says so', () => {
  expect(told('/currency', '^[A-Z]{3}$')).toBe('`currency` must be a currency, such as `SAR`');
  expect(told('/window/lastDate', '^\\d+$')).toBe('`window/lastDate` must be a date, such as `2026-12-06`');
  expect(told('/provenance/files/0/sha256', '^[0-9a-f]{64}$')).toBe('`provenance/files/0/sha256` must match pattern `^[0-9a-f]{64}$`');
});
