import type { Document } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import { finding } from '../../finding.ts';
import type { Rule } from '../rule.ts';
import type { Path } from './places.ts';

interface Said {
  readonly hint?: string | undefined;
  readonly witness?: Readonly<Record<string, string>> | undefined;
}

/** A finding of a rule at a place. */
export function report(
  rule: Pick<Rule, 'code' | 'severity'>,
  document: Document<unknown>,
  path: Path,
  part: 'key' | 'value',
  message: string,
  { hint, witness }: Said = {},
): Finding {
  const told = finding(document, rule.code, rule.severity, path, part, message, hint);
  return witness ? { ...told, witness } : told;
}

/** Names as the user wrote them: `a`, `b` and `c`, cut where there are many. */
export function listed(names: readonly string[], most = 8): string {
  const quoted = names.slice(0, most).map((name) => `\`${name}\``);
  return names.length > most
    ? `${quoted.join(', ')}, ...`
    : quoted.length < 2
      ? quoted.join('')
      : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** Line of a piece in its file. */
export function lineOf(document: Document<unknown>, path: Path): number {
  return document.placeOf(path, 'value').start.line;
}
