import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Document, Policy } from '../../schema/index.ts';
import { comparePolicies } from '../difference/index.ts';
import type { Difference } from '../difference/index.ts';
import { readInputs } from '../host/index.ts';
import { colours } from './colours.ts';
import { differenceJson } from './formats/difference-json.ts';
import { differenceMarkdown } from './formats/difference-markdown.ts';
import { showDifference } from './show-difference.ts';
import { showFindings } from './show-findings.ts';

export interface DiffArguments {
  /** Two policies: as it was, as it is to be. */
  readonly old: string;
  readonly now: string;
  readonly format?: 'pretty' | 'markdown' | 'json' | undefined;
  /** Whether a difference ends with 1, and what could not be decided with 3. */
  readonly exitCode?: boolean | undefined;
}

const shown = { pretty: showDifference, markdown: differenceMarkdown, json: differenceJson };

/** `mizan diff OLD NEW`: what changes in meaning from one policy to another, and for which tickets. */
export function diff({ old, now, format = 'pretty', exitCode: tells = false }: DiffArguments, io: Io): Promise<number> {
  const policies = [old, now].map((path) => policyAt(path, io));
  const [before, after] = policies;
  if (!before || !after) return Promise.resolve(exitCode.wrong);
  const difference = comparePolicies(before.value, after.value);
  io.stdout.write(shown[format](difference, { old, now }, colours(io)));
  if (!tells) return Promise.resolve(exitCode.good);
  return Promise.resolve(isEmpty(difference) ? (difference.undecided.length > 0 ? exitCode.inconclusive : exitCode.good) : exitCode.missed);
}

function isEmpty({ settings, decisions }: Difference): boolean {
  return settings.length === 0 && decisions.length === 0;
}

/** A policy without errors; undefined where it has some, which are then told. */
function policyAt(path: string, io: Io): Document<Policy> | undefined {
  const { policy, scenario, cases, findings, read } = readInputs(path);
  if (scenario ?? cases) {
    io.stderr.write(`${path} is no policy: two policies are compared\n`);
    return undefined;
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return policy;
  io.stderr.write(showFindings(errors, new Map(read.map((file) => [file.path, file.text])), colours(io)));
  return undefined;
}
