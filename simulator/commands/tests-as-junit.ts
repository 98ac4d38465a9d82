import { writeShare } from '../../schema/values/index.ts';
import { junit } from './formats/junit.ts';
import { placed } from './placed.ts';
import { sayDifference } from './say-difference.ts';
import type { Trial, TriedCase, TriedFile } from './trial.ts';

/** What became of cases as JUnit XML; a demanded coverage is a case of its own. */
export function testsAsJunit({ files, coverage, least }: Trial): string {
  const suites = files.map((file) => ({
    name: file.cases.file,
    cases: file.tried.map((one) => ({ name: one.name, file: file.cases.file, line: one.line, ...failureOf(file, one) })),
  }));
  const covered = coverage.map(({ policy, rows, missed, share }) => {
    const message = `${rows - missed.length} of ${rows} rows are covered, and ${writeShare(least ?? 0)} are wanted`;
    const text = missed.map(({ row, file, line }) => `no case for ${row} (${file}:${line})`).join('\n');
    return { name: `rows of ${policy.file} covered`, ...(share >= (least ?? 0) ? {} : { failure: { message, type: 'coverage', text } }) };
  });
  return junit('mizan test', least === undefined ? suites : [...suites, { name: 'coverage', cases: covered }]);
}

function failureOf({ policy }: TriedFile, { holds, differences, doubts }: TriedCase): object {
  if (holds) return {};
  const said = differences.map((one) => {
    const { thing, expected, got } = sayDifference(one);
    const by = placed(policy, [...one.got.rows, ...one.got.beside]).map(({ row, file, line }) => `${row} (${file}:${line})`);
    return `${thing}: expected ${expected}, got ${got}${by.length > 0 ? `, by ${by.join(', ')}` : ''}`;
  });
  const all = [...said, ...doubts.map(({ message }) => message)];
  return { failure: { message: all[0]!, type: 'case', text: all.join('\n') } };
}
