import pc from 'picocolors';
import type { Finding, Severity } from './finding.ts';
import { enumerated, inEnglish, say } from './said/index.ts';
import type { Said, Text } from './said/index.ts';
import { isRightToLeft } from './values/index.ts';

const widest = 140;

/**
 * A finding as people read it: `file:line:column`, code and sentence, the line with carets under the piece, and the hint. Carets are left out
 * where the line holds letters written from the right, under which they would not stand where they should. `speak`: in which language.
 */
export function formatFinding(
  finding: Finding,
  text: string,
  { colour = false, speak = inEnglish }: { readonly colour?: boolean; readonly speak?: (text: Text) => string } = {},
): string {
  const { file, start, severity, code, message, hint, witness } = finding;
  const paint = pc.createColors(colour);
  const colours: Record<Severity, (text: string) => string> = { error: paint.red, warning: paint.yellow, note: paint.blue };
  const place = `${file}:${start.line}:${start.column}`;
  const lines = [`${paint.bold(place)} ${colours[severity](speak(severityWords[severity]))} ${paint.dim(code)}`, `  ${speak(message)}`];
  lines.push(...frame(finding, text).map((line) => paint.dim(line)));
  if (witness) {
    const facts = Object.entries(witness).map(([fact, value]) => `${fact} \`${value}\``);
    lines.push(`  ${speak(say`for example: ${enumerated(facts)}`)}`);
  }
  if (hint !== undefined) lines.push(`  ${paint.cyan(speak(say`hint:`))} ${speak(hint)}`);
  return lines.join('\n');
}

/** What severities are called. */
export const severityWords: Readonly<Record<Severity, Said>> = { error: say`error`, warning: say`warning`, note: say`note` };

/** The line and its carets; a long line is cut around the piece. */
function frame({ start, end }: Finding, text: string): string[] {
  const line = lineOf(text, start.line);
  if (line === undefined || line.trim() === '') return [];
  const number = String(start.line);
  const from = start.column - 1 > widest - 20 ? start.column - 21 : 0;
  const shown = printable(line.slice(from, from + widest));
  const frameLine = `  ${number} | ${from > 0 ? '...' : ''}${shown}`;
  if (isRightToLeft(shown)) return [frameLine];
  const first = start.column - 1 - from;
  const last = end.line === start.line ? end.column - 1 - from : shown.length;
  const carets = '^'.repeat(Math.max(1, Math.min(last, shown.length) - first));
  return [frameLine, `  ${' '.repeat(number.length)} | ${' '.repeat(first + (from > 0 ? 3 : 0))}${carets}`];
}

function lineOf(text: string, number: number): string | undefined {
  let from = 0;
  for (let line = 1; line < number; line++) {
    from = text.indexOf('\n', from) + 1;
    if (from === 0) return undefined;
  }
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** One column a character: a tab is shown as a space, what a terminal would act upon as a dot. */
function printable(line: string): string {
  return line.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '·');
}
