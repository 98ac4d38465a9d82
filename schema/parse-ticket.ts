import { byPlace } from './by-place.ts';
import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Case, Cases } from './generated/cases.ts';
import { readYaml } from './read-yaml.ts';
import { say } from './said/index.ts';
import { validate } from './validate.ts';

/** Where a ticket stands in cases that hold it alone. */
const given = ['tests', 0, 'given'] as const;

/**
 * Reads a ticket, a map of facts in YAML or JSON, as cases that hold it alone: so whatever is checked of a case is checked of it, at its place in the
 * ticket's own text. `file` is what findings call it, `event` what happens to the ticket. Never throws for what the user wrote.
 */
export function parseTicket(
  file: string,
  bytes: Uint8Array,
  event?: Case['event'],
): { readonly document?: Document<Cases>; readonly findings: readonly Finding[] } {
  const read = readYaml(file, bytes);
  if (!('value' in read)) return { findings: byPlace(read.findings.map(ofTicket)) };
  const { text, value } = read;
  const inTicket = (path: Finding['path']): Finding['path'] => path.slice(given.length);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const hint = say`write \`{ "channel": "phone", "topic": "returns" }\`, or a fact a line`;
    return { findings: [finding(read, 'wrong-type', 'error', [], 'value', say`a ticket is a map from its facts to their values`, hint)] };
  }
  const cases = {
    cases: 'ticket',
    uses: 'policy.yaml',
    tests: [{ name: 'ticket', given: value, ...(event ? { event } : {}), expect: {} }],
  };
  const inCases = (paths: ReadonlySet<string>): Set<string> =>
    new Set([...paths].map((path) => JSON.stringify([...given, ...(JSON.parse(path) as string[])])));
  const shape = validate('cases', cases, inCases(read.flawed), inCases(read.doubtful)).map(({ code, path, part, message, hint }) =>
    finding(read, code, 'error', inTicket(path), part, message, hint),
  );
  const findings = byPlace([...read.findings, ...shape]);
  if (findings.length > 0) return { findings };
  const placeOf: Document<Cases>['placeOf'] = (path, part) => read.placeOf(inTicket(path), part);
  return { document: { kind: 'cases', file, text, value: cases as unknown as Cases, silences: read.silences, placeOf }, findings };
}

/** An empty ticket is not told to begin as a policy does. */
function ofTicket(one: Finding): Finding {
  return one.code === 'empty-file' ? { ...one, hint: say`write its facts: \`channel: phone\`` } : one;
}
