import { countOf } from '../show-findings.ts';
import type { CheckReport } from './check-report.ts';
import { fromHere } from './check-report.ts';

/**
 * What was found as JSON. Keys are only ever added to this shape, or `schemaVersion` goes up:
 *
 *     { schemaVersion: 1, mizan: "0.1.0", today: "2026-11-28", good: false,
 *       counts: { error: 1, warning: 0, note: 0, silenced: 0 }, files: ["policy.yaml"],
 *       findings: [{ code, severity: "error" | "warning" | "note", file, start: { line, column }, end, path, message, hint?, witness?, silenced? }] }
 *
 * Lines and columns count from 1, columns in UTF-16 units; `end` is the first place after the piece; `path` leads to it through keys and
 * positions (from 0). `message` and `hint` are in the language that was asked for. `witness` is a ticket that shows it, `silenced` the reason that a comment gives. `good` says that the exit code is 0.
 */
export function json({ version, today, files, findings, fails, speak }: CheckReport): string {
  const report = {
    schemaVersion: 1,
    mizan: version,
    today,
    good: !findings.some(fails),
    counts: Object.fromEntries((['error', 'warning', 'note', 'silenced'] as const).map((what) => [what, countOf(findings, what)])),
    files: files.map(({ path }) => fromHere(path)),
    findings: findings.map(({ code, severity, file, start, end, path, message, hint, witness, silenced }) => {
      const told = { message: speak(message), hint: hint && speak(hint) };
      return { code, severity, file: fromHere(file), start, end, path, ...told, witness, silenced };
    }),
  };
  return JSON.stringify(report, null, 2) + '\n';
}
