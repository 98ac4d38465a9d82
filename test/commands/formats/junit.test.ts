import fc from 'fast-check';
import { expect, test } from 'vitest';
import { junit } from '../../../simulator/commands/index.ts';
import { readXml } from './xml.ts';

/** Any text: every script, markup, control characters, halves of pairs. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'&<>"\'\r\n\t\0\x1b\x7f]]>\ud800\udc00\uffffميزان\u202e😀') }),
);

/** What is left of a text in XML 1.0. */
const kept = (said: string): string => said.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');

test('any text comes back as it was, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(text, text, text, text, (name, message, type, output) => {
      const cases = [
        { name, failure: { message, type, text: message }, output },
        { name: 'skipped', skipped: message },
      ];
      const root = readXml(junit(name, [{ name: type, cases }]));
      const [suite] = root.children;
      expect(root.attributes['name']).toBe(kept(name));
      expect(suite!.attributes['name']).toBe(kept(type));
      const [failed, skipped] = suite!.children;
      expect(failed!.attributes).toEqual({ name: kept(name), classname: kept(type) });
      expect(failed!.children[0]!.attributes).toEqual({ message: kept(message), type: kept(type) });
      expect(failed!.children[0]!.text).toBe(kept(message));
      expect(failed!.children[1]!.text).toBe(kept(output));
      expect(skipped!.children[0]!.attributes['message']).toBe(kept(message));
    }),
  );
});

test('what is counted is what is there', () => {
  const failure = { message: 'm', type: 't', text: 'all' };
  const suites = [
    { name: 'a', cases: [{ name: '1' }, { name: '2', failure, file: 'a', line: 3 }, { name: '3', skipped: 'why' }] },
    { name: 'b', cases: [] },
  ];
  const root = readXml(junit('mizan', suites));
  expect(root.attributes).toEqual({ name: 'mizan', tests: '3', failures: '1', errors: '0', skipped: '1' });
  expect(root.children.map(({ attributes }) => attributes['tests'])).toEqual(['3', '0']);
  expect(root.children[0]!.children[1]!.attributes).toEqual({ name: '2', classname: 'a', file: 'a', line: '3' });
});
