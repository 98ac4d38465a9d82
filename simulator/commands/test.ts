import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Case, Cases, Document, Policy } from '../../schema/index.ts';
import { readShare, whyNotShare } from '../../schema/values/index.ts';
import { Service, tryCase } from '../decision/index.ts';
import type { RowAt } from '../decision/index.ts';
import { readInputs } from '../host/index.ts';
import { colours } from './colours.ts';
import { Coverage } from './coverage.ts';
import { countOf, plural, showFindings } from './show-findings.ts';
import { testsAsJson } from './tests-as-json.ts';
import { testsAsJunit } from './tests-as-junit.ts';
import { showTests } from './show-tests.ts';
import type { Trial, TriedCase, TriedFile } from './trial.ts';

export interface TestArguments {
  /** Files of cases; each brings the policy that it uses. */
  readonly files: readonly string[];
  /** Whether the rows that no case covers are told. */
  readonly coverage?: boolean | undefined;
  /** The least part of the rows that cases must cover: `90%`. */
  readonly failUnder?: string | undefined;
  readonly format?: 'pretty' | 'json' | 'junit' | undefined;
}

/** `mizan test CASES...`: whether every case is decided as it expects. 1: one is not, or too few rows are covered. */
export function test({ files, coverage = false, failUnder, format = 'pretty' }: TestArguments, io: Io): Promise<number> {
  const least = failUnder === undefined ? undefined : readShare(failUnder);
  if (failUnder !== undefined && least === undefined) {
    const { message, hint = '' } = whyNotShare(failUnder);
    io.stderr.write(`nothing was tested: --fail-under: ${message}; ${hint}\n`);
    return Promise.resolve(exitCode.wrong);
  }
  const tried: TriedFile[] = [];
  const covered = new Map<string, Coverage>();
  let errors = 0;
  for (const file of new Set(files)) {
    const { cases, policy, read, findings } = readInputs(file);
    const wrong = findings.filter(({ severity }) => severity === 'error');
    io.stderr.write(showFindings(wrong, new Map(read.map(({ path, text }) => [path, text])), colours(io)));
    if (!cases && wrong.length === 0) io.stderr.write(`\`${file}\` holds no cases (its key is \`cases:\`)\n`);
    if (!cases || !policy || wrong.length > 0) {
      errors += Math.max(1, countOf(wrong, 'error'));
      continue;
    }
    const of = covered.get(policy.file) ?? new Coverage(policy);
    covered.set(policy.file, of);
    tried.push(triedIn(cases, policy, (rows) => of.add(rows)));
  }
  if (errors > 0) {
    io.stderr.write(`nothing was tested: ${plural(errors, 'error')}\n`);
    return Promise.resolve(exitCode.wrong);
  }
  const trial: Trial = { files: tried, coverage: [...covered.values()], least };
  const write = { pretty: () => showTests(trial, coverage, colours(io)), json: () => testsAsJson(trial), junit: () => testsAsJunit(trial) };
  io.stdout.write(write[format]());
  const holds = tried.every((one) => one.tried.every((each) => each.holds));
  const enough = trial.coverage.every((one) => least === undefined || one.share >= least);
  return Promise.resolve(holds && enough ? exitCode.good : exitCode.missed);
}

function triedIn(cases: Document<Cases>, policy: Document<Policy>, cover: (rows: readonly RowAt[]) => void): TriedFile {
  const service = new Service(policy.value);
  const tried = cases.value.tests.map((one: Case, i): TriedCase => {
    const result = tryCase(service, one);
    cover(result.covered);
    const path = ['tests', i];
    const disagree = result.doubts.some(({ code }) => code === 'facts-disagree');
    const { line } = cases.placeOf([...path, 'name'], 'value').start;
    return { ...result, name: one.name, path, line, holds: result.differences.length === 0 && !disagree };
  });
  return { cases, policy, tried };
}
