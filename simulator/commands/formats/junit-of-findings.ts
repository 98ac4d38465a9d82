import { formatFinding } from '../../../schema/index.ts';
import type { Finding } from '../../../schema/index.ts';
import type { CheckedFile, CheckReport } from './check-report.ts';
import { fromHere } from './check-report.ts';
import { junit } from './junit.ts';
import type { JunitCase } from './junit.ts';

/** What was found as JUnit XML: a suite for each file, in it a case for each finding, or one that went well where there is none. */
export function junitOfFindings({ files, findings, fails, speak }: CheckReport): string {
  const suites = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file.path);
    const name = fromHere(file.path);
    return {
      name,
      cases: own.length === 0 ? [{ name: 'no findings', file: name }] : own.map((one) => caseOf(one, file, fails(one), speak)),
    };
  });
  return junit('mizan check', suites);
}

/** What does not make `check` fail went well, and is told all the same; what is silenced does not count. */
function caseOf(finding: Finding, { path, text = '' }: CheckedFile, failed: boolean, speak: CheckReport['speak']): JunitCase {
  const { code, start, silenced } = finding;
  const message = speak(finding.message);
  const all = formatFinding(finding, text, { speak });
  const named = { name: `${code} ${start.line}:${start.column} ${message}`, file: fromHere(path), line: start.line };
  if (silenced !== undefined) return { ...named, skipped: silenced };
  return failed ? { ...named, failure: { message, type: code, text: all } } : { ...named, output: all };
}
