import { enumerated, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { hasInvisible, readDuration, readShare, visible, writeDuration, writeShare } from '../../schema/values/index.ts';

/** The user's words in backticks, on one line and cut where they are long: nothing in them can end the quotation or turn the text around. */
export function named(text: string | number): string {
  const line = String(text).replace(/\s+/gu, ' ').replaceAll('`', "'").trim();
  const safe = hasInvisible(line) ? visible(line) : line;
  const cut = [...safe];
  return `\`${cut.length > 120 ? `${cut.slice(0, 117).join('')}...` : safe}\``;
}

/** Names in order, each quoted: `a`, `b`. */
export function allNamed(names: readonly string[]): Text {
  return enumerated(names.map(named));
}

/** A value in its plainest spelling: `90s` and `1m30s` are the same. */
export function plainest(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const seconds = readDuration(value);
  if (seconds !== undefined) return writeDuration(seconds);
  const share = readShare(value);
  return share === undefined ? value : writeShare(share);
}

/** A condition in words of which order and spelling do not count: any of `topic: legal` or `segment: vip`. */
export function conditionWords(when: unknown): Text {
  const entries = [when].flat().map((map) =>
    Object.entries((map ?? {}) as Record<string, unknown>)
      .map(([fact, test]) => `${fact}: ${testWords(test)}`)
      .sort()
      .join(', '),
  );
  return [...new Set(entries)]
    .sort()
    .map((entry): Text => named(entry))
    .reduce((all, entry) => say`${all} or ${entry}`);
}

function testWords(test: unknown): string {
  if (Array.isArray(test)) return [...new Set(test.map(plainest))].sort().join(' or ');
  if (typeof test !== 'object' || test === null) return plainest(test);
  return Object.entries(test)
    .map(([bound, value]) => `${bound.replace('_', ' ')} ${testWords(value)}`)
    .sort()
    .join(' and ');
}
