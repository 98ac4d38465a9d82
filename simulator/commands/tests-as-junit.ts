import { counted, enumerated, say } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { writeShare } from '../../schema/values/index.ts';
import { speaking } from '../host/index.ts';
import { junit } from './formats/junit.ts';
import { placed } from './placed.ts';
import { sayDifference } from './say-difference.ts';
import { sayRow } from './say-row.ts';
import type { Trial, TriedCase, TriedFile } from './trial.ts';

/** What became of cases as JUnit XML, failures in the language that is asked for; a demanded coverage is a case of its own. */
export function testsAsJunit({ files, coverage, least }: Trial, language: Language = 'en'): string {
  const tell = speaking(language);
  const suites = files.map((file) => ({
    name: file.cases.file,
    cases: file.tried.map((one) => ({ name: one.name, file: file.cases.file, line: one.line, ...failureOf(file, one, tell) })),
  }));
  const covered = coverage.map(({ policy, rows, missed, share }) => {
    const message = tell(say`${rows - missed.length} of ${counted(rows, 'row')} are covered, and ${writeShare(least ?? 0)} are wanted`);
    const text = missed.map((row) => tell(say`no case for ${sayRow(row)}`)).join('\n');
    return { name: `rows of ${policy.file} covered`, ...(share >= (least ?? 0) ? {} : { failure: { message, type: 'coverage', text } }) };
  });
  return junit('mizan test', least === undefined ? suites : [...suites, { name: 'coverage', cases: covered }]);
}

function failureOf({ policy }: TriedFile, { holds, differences, doubts }: TriedCase, tell: (text: Text) => string): object {
  if (holds) return {};
  const said = differences.map((one) => {
    const { thing, expected, got } = sayDifference(one);
    const by = placed(policy, [...one.got.rows, ...one.got.beside]).map(sayRow);
    return by.length > 0
      ? say`${thing}: expected ${expected}, got ${got}, by ${enumerated(by)}`
      : say`${thing}: expected ${expected}, got ${got}`;
  });
  const all = [...said, ...doubts.map(({ message }) => message)].map(tell);
  return { failure: { message: all[0]!, type: 'case', text: all.join('\n') } };
}
