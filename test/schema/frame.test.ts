import { expect, test } from 'vitest';
import { formatFinding } from '../../schema/index.ts';
import type { Finding } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';

const at = (line: number, column: number, endColumn: number): Finding => ({
  code: 'unknown-key',
  severity: 'error',
  file: 'policy.yaml',
  start: { line, column },
  end: { line, column: endColumn },
  path: [],
  message: say`\`limits\` has no key \`transfer\``,
  hint: say`did you mean \`transfers\`?`,
});

test('place, sentence, line, carets, hint', () => {
  expect(formatFinding(at(2, 11, 19), 'policy: p\nlimits: { transfer: 3 }\r\n')).toBe(
    [
      'policy.yaml:2:11 error unknown-key',
      '  `limits` has no key `transfer`',
      '  2 | limits: { transfer: 3 }',
      '    |           ^^^^^^^^',
      '  hint: did you mean `transfers`?',
    ].join('\n'),
  );
});

test('under a line with Arabic letters no carets stand', () => {
  const text = formatFinding(at(1, 3, 8), '{ topic: مرتجع }');
  expect(text).toContain('policy.yaml:1:3');
  expect(text).toContain('مرتجع');
  expect(text).not.toContain('^');
});

test('a long line is cut around the piece, and control characters do nothing', () => {
  const lines = formatFinding(at(1, 1001, 1004), `${'a'.repeat(1000)}XYZ${'b'.repeat(1000)}`).split('\n');
  expect(lines[2]!.length).toBeLessThan(200);
  expect(lines[2]!.slice(lines[3]!.indexOf('^'), lines[3]!.lastIndexOf('^') + 1)).toBe('XYZ');
  expect(formatFinding(at(1, 1, 2), '\u001b[31mred')).not.toContain('\u001b');
});

test('a line that is not there, and colours', () => {
  expect(formatFinding(at(99, 1, 2), 'a').split('\n')).toHaveLength(3);
  expect(formatFinding(at(1, 1, 2), 'a', { colour: true })).toContain('\u001b[31merror');
  expect(formatFinding({ ...at(1, 1, 2), witness: { topic: 'legal' } }, 'a')).toContain('for example: topic `legal`');
});
