import { expect, test } from 'vitest';
import { explain, explanations, parse } from '../../schema/index.ts';

const codes = explanations.map(({ code }) => code);

test('codes are stable words, each explained once', () => {
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, sentence, avoid, prefer, why } of explanations) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(sentence, code).toMatch(/^[a-z`][^\n]*[^.\n]$/);
    expect(avoid, code).not.toBe(prefer);
    expect(why, code).toMatch(/\.$/);
  }
});

test('explain knows its codes and no others', () => {
  expect(explain('duplicate-key')?.sentence).toContain('twice');
  expect(explain('constructor')).toBeUndefined();
});

const base = 'policy: p\nchannels: { phone: { mode: live } }\nteams: { care: {} }\nrouting: [{ team: care }]\n';
const within: Readonly<Record<string, (piece: string) => string>> = {
  'tab-indent': (piece) => base + piece,
  'missing-space-after-colon': (piece) => `${base}priority:\n  - ${piece}\n    priority: high`,
  'duplicate-key': (piece) => `${base}priority:\n  - ${piece.replace('\n', '\n    ')}\n    priority: high`,
  'alias-expansion': (piece) => base + piece,
  'custom-tag': (piece) => base + piece,
  'empty-value': (piece) => base + piece,
  'yaml-syntax': (piece) => base + piece,
  'invisible-character': (piece) => base + piece,
  'too-deep': (piece) => base + piece.replace('[[[[ ... ]]]]', '['.repeat(70)),
  'empty-file': (piece) => piece,
  'kind-unclear': (piece) => piece,
  'unknown-key': (piece) => base + piece,
  'missing-key': (piece) => base + piece,
  'wrong-type': (piece) => base + piece,
  'not-one-of': (piece) => `${base}defaults: { ${piece} }`,
  'bad-name': (piece) => base + piece,
  'reserved-name': (piece) => base + piece,
  'duration-without-unit': (piece) => `${base}promises: [{ ${piece} }]`,
  'bad-duration': (piece) => `${base}promises: [{ ${piece} }]`,
  'bad-share': (piece) => `${base}promises: [{ first_response: { within: 1h, ${piece} } }]`,
  'bad-money': (piece) => `${base}compensation: [{ event: closed, give: credit, ${piece} }]`,
  'bad-number': (piece) => `${base}limits: { ${piece} }`,
  'bad-yes-no': (piece) => `${base}never: [{ ${piece} }]`,
  'bad-time': (piece) => `${base}calendars: { office: { ${piece} } }`,
  'bad-date': (piece) => base + piece,
  'bad-bound': (piece) => `${base}never:\n  - ${piece}`,
  'arabic-digits': (piece) => `${base}promises: [{ first_response: { within: 1h, ${piece} } }]`,
};

test.each(Object.keys(within))('%s: the example to avoid has it, the one to prefer has nothing', (code) => {
  const one = explain(code)!;
  const told = (piece: string): string[] =>
    parse('p', new TextEncoder().encode(within[code]!(piece))).findings.map((finding) => finding.code);
  expect(told(one.avoid)).toEqual([code]);
  if (code !== 'empty-file' && code !== 'kind-unclear') expect(told(one.prefer)).toEqual([]);
});
