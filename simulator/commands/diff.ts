import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import { check } from '../../schema/index.ts';
import type { Document, Finding, Policy } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { askingPolicy, comparePolicies, demandShares } from '../difference/index.ts';
import type { DemandShares, Difference } from '../difference/index.ts';
import { countDemand, languageOf, readInputs, speaking } from '../host/index.ts';
import type { AskedLanguage, ReadFile, ReadInputs } from '../host/index.ts';
import { asLines } from './as-lines.ts';
import { colours } from './colours.ts';
import { differenceJson } from './formats/difference-json.ts';
import { differenceMarkdown } from './formats/difference-markdown.ts';
import { isolated } from './isolated.ts';
import { showDifference } from './show-difference.ts';
import { showFindings } from './show-findings.ts';

export interface DiffArguments {
  /** Two policies: as it was, as it is to be. */
  readonly old: string;
  readonly now: string;
  /** A scenario: how much of its demand each difference is about. */
  readonly scenario?: string | undefined;
  readonly format?: 'pretty' | 'markdown' | 'json' | undefined;
  /** `policy`: the language of the new policy. */
  readonly language?: AskedLanguage | undefined;
  /** Whether a difference ends with 1, and what could not be decided with 3. */
  readonly exitCode?: boolean | undefined;
}

/** `mizan diff OLD NEW`: what changes in meaning from one policy to another, for which tickets, and how much of a scenario's demand these are. */
export async function diff(args: DiffArguments, io: Io): Promise<number> {
  const { old, now, scenario, format = 'pretty', exitCode: tells = false } = args;
  const [was, is] = [readInputs(old), readInputs(now)];
  const language = languageOf(args.language, is);
  const [before, after] = [policyOf(was, old, language, io), policyOf(is, now, language, io)];
  if (!before || !after) return exitCode.wrong;
  const difference = comparePolicies(before.value, after.value);
  const shares = scenario === undefined ? undefined : await sharesOf(scenario, difference, [before, after], language, io);
  if (scenario !== undefined && !shares) return exitCode.wrong;
  const compared = { difference, old, now, shares };
  const write = {
    pretty: () => showDifference(compared, colours(io), language),
    markdown: () => differenceMarkdown(compared, language),
    json: () => differenceJson(compared, language),
  };
  io.stdout.write(write[format]());
  if (!tells) return exitCode.good;
  return isEmpty(difference) ? (difference.undecided.length > 0 ? exitCode.inconclusive : exitCode.good) : exitCode.missed;
}

/** Counts a scenario's tickets as they come under the old policy, or, where the scenario does not fit that, under the new one. Undefined where it fits neither; that is told. */
async function sharesOf(
  path: string,
  difference: Difference,
  policies: readonly [Document<Policy>, Document<Policy>],
  language: Language,
  io: Io,
): Promise<DemandShares | undefined> {
  const { scenario, files, findings, read } = readInputs(path);
  if (!scenario) {
    io.stderr.write(shownErrors(findings, read, language, io) || complaint(say`\`${path}\` is no scenario`, language));
    return undefined;
  }
  const faults = policies.map((policy) => errorsOf(check({ policy, scenario })));
  const base = faults[0]!.length === 0 || faults[1]!.length > 0 ? 0 : 1;
  const counted =
    faults[base]!.length > 0
      ? { findings: faults[base]! }
      : await countDemand(askingPolicy(difference, base), scenario.value, files, io.signal);
  if ('facts' in counted) return demandShares(difference, base, counted.facts, counted.classes);
  io.stderr.write(shownErrors(counted.findings, read, language, io));
  return undefined;
}

const errorsOf = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity === 'error');

function shownErrors(findings: readonly Finding[], read: readonly ReadFile[], language: Language, io: Io): string {
  const texts = new Map(read.map((file) => [file.path, file.text]));
  return showFindings(errorsOf(findings), texts, colours(io), speaking(language));
}

function isEmpty({ settings, decisions }: Difference): boolean {
  return settings.length === 0 && decisions.length === 0;
}

/** A policy without errors; undefined where it has some, which are then told. */
function policyOf(inputs: ReadInputs, path: string, language: Language, io: Io): Document<Policy> | undefined {
  const { policy, scenario, cases, findings, read } = inputs;
  if (scenario ?? cases) {
    io.stderr.write(complaint(say`\`${path}\` is no policy: two policies are compared`, language));
    return undefined;
  }
  if (errorsOf(findings).length === 0) return policy;
  io.stderr.write(shownErrors(findings, read, language, io));
  return undefined;
}

function complaint(text: Text, language: Language): string {
  return asLines([isolated(speaking(language)(text))], language);
}
