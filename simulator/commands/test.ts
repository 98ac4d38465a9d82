import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Case, Cases, Document, Policy } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { readShare, whyNotShare } from '../../schema/values/index.ts';
import { Service, tryCase } from '../decision/index.ts';
import type { RowAt } from '../story/index.ts';
import { languageOf, readInputs, speaking } from '../host/index.ts';
import type { AskedLanguage } from '../host/index.ts';
import { asLines } from './as-lines.ts';
import { colours } from './colours.ts';
import { Coverage } from './coverage.ts';
import { isolated } from './isolated.ts';
import { countOf, showFindings } from './show-findings.ts';
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
  /** `policy`: the language of the first policy that is tested. */
  readonly language?: AskedLanguage | undefined;
}

/** `mizan test CASES...`: whether every case is decided as it expects. 1: one is not, or too few rows are covered. */
export function test({ files, coverage = false, failUnder, format = 'pretty', language: asked }: TestArguments, io: Io): Promise<number> {
  const inputs = [...new Set(files)].map((file) => ({ file, ...readInputs(file) }));
  const [first] = inputs;
  const language = languageOf(asked, first ?? { read: [] });
  const complain = (text: Text): void => void io.stderr.write(asLines([isolated(speaking(language)(text))], language));
  const refuse = (why: Text): Promise<number> => {
    complain(say`nothing was tested: ${why}`);
    return Promise.resolve(exitCode.wrong);
  };
  const least = failUnder === undefined ? undefined : readShare(failUnder);
  if (failUnder !== undefined && least === undefined) {
    const { message, hint = '' } = whyNotShare(failUnder);
    return refuse(say`${'`--fail-under`'}: ${message}; ${hint}`);
  }
  const tried: TriedFile[] = [];
  const covered = new Map<string, Coverage>();
  let errors = 0;
  for (const { file, cases, policy, read, findings } of inputs) {
    const wrong = findings.filter(({ severity }) => severity === 'error');
    io.stderr.write(showFindings(wrong, new Map(read.map(({ path, text }) => [path, text])), colours(io), speaking(language)));
    if (!cases && wrong.length === 0) complain(say`\`${file}\` holds no cases (its key is \`cases:\`)`);
    if (!cases || !policy || wrong.length > 0) {
      errors += Math.max(1, countOf(wrong, 'error'));
      continue;
    }
    const of = covered.get(policy.file) ?? new Coverage(policy);
    covered.set(policy.file, of);
    tried.push(triedIn(cases, policy, (rows) => of.add(rows)));
  }
  if (errors > 0) return refuse(counted(errors, 'error'));
  const trial: Trial = { files: tried, coverage: [...covered.values()], least };
  const write = {
    pretty: () => showTests(trial, coverage, colours(io), language),
    json: () => testsAsJson(trial, language),
    junit: () => testsAsJunit(trial, language),
  };
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
