import type { Document } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import { finding } from '../../finding.ts';
import { enumerated, say, together } from '../../said/index.ts';
import type { Said, Text } from '../../said/index.ts';
import type { Rule } from '../rule.ts';
import type { Path } from './places.ts';

interface Beside {
  readonly hint?: Said | undefined;
  readonly witness?: Readonly<Record<string, string>> | undefined;
}

/** A finding of a rule at a place. */
export function report(
  rule: Pick<Rule, 'code' | 'severity'>,
  document: Document<unknown>,
  path: Path,
  part: 'key' | 'value',
  message: Said,
  { hint, witness }: Beside = {},
): Finding {
  const told = finding(document, rule.code, rule.severity, path, part, message, hint);
  return witness ? { ...told, witness } : told;
}

/** Names as the user wrote them: `a`, `b` and `c`, cut where there are many. */
export function listed(names: readonly string[], most = 8): Text {
  const quoted = names.slice(0, most).map((name) => `\`${name}\``);
  return names.length > most ? say`${enumerated(quoted)}, ...` : together(quoted);
}

/** Line of a piece in its file. */
export function lineOf(document: Document<unknown>, path: Path): number {
  return document.placeOf(path, 'value').start.line;
}
