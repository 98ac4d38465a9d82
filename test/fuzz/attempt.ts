import { check, checkNames, explain, formatFinding, parse } from '../../schema/index.ts';
import type { Cases, Document, Finding, Policy, Scenario } from '../../schema/index.ts';
import { comparePolicies } from '../../simulator/difference/index.ts';
import type { Example } from './examples.ts';
import { mutated } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** Seconds that nothing may take longer than: of this process's own time, so that a busy machine is no fault. */
const most = 2;

/** Documents that belong together, as far as they could be read, and what was found in them. */
export interface Read {
  readonly policy?: Document<Policy>;
  readonly scenario?: Document<Scenario>;
  readonly cases?: Document<Cases>;
  readonly findings: readonly Finding[];
}

/** Reads and checks files as `mizan check` does: each by itself, then what they mean together. */
export function read(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Read {
  const parsed = files.map(parsedOnce);
  const documents = Object.fromEntries(parsed.flatMap(({ document }) => (document ? [[document.kind, document]] : []))) as Omit<
    Read,
    'findings'
  >;
  return {
    ...documents,
    findings: [
      ...parsed.flatMap(({ findings, sound }) => [...findings, ...(sound ? checkNames(sound) : [])]),
      ...check({ ...documents, exists: () => true }),
    ],
  };
}

/** The other file of an example is mostly as it was: what a buffer holds never changes here. */
const known = new WeakMap<Buffer, ReturnType<typeof parse>>();

function parsedOnce({ name, bytes }: Example['files'][number]): ReturnType<typeof parse> {
  const parsed = known.get(bytes) ?? parse(name, bytes);
  known.set(bytes, parsed);
  return parsed;
}

/**
 * What is wrong with how an example is checked, and compared with what it was, that was changed so; undefined if nothing is. Wrong is: to throw, to take too long, to say nothing of a
 * file that cannot be read, to say what cannot be shown or explained.
 */
export function attempt(example: Example, done: readonly Mutation[]): string | undefined {
  const bytes = mutated(
    example.files.map((file) => file.bytes),
    done,
  );
  const files = example.files.map(({ name }, i) => ({ name, bytes: bytes[i]! }));
  const [begun, used] = [performance.now(), process.cpuUsage()];
  try {
    const { policy, scenario, cases, findings } = read(files);
    if (!(policy && (scenario ?? cases)) && findings.length === 0) return 'a file could not be read, and nothing was said';
    for (const one of findings.slice(0, 50)) formatFinding(one, files.find(({ name }) => name === one.file)?.bytes.toString('utf8') ?? '');
    const unknown = findings.find(({ code }) => !explain(code));
    if (unknown) return `nothing explains \`${unknown.code}\``;
    const nowhere = findings.find(({ file, start }) => !files.some(({ name }) => name === file) || !(start.line >= 1 && start.column >= 1));
    if (nowhere) return `\`${nowhere.code}\` stands nowhere`;
    // Two policies can be compared where neither has an error.
    const before = parsedOnce(example.files[0]!).document?.value as Policy;
    if (policy && !findings.some(({ severity }) => severity === 'error')) comparePolicies(before, policy.value);
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  }
  const { user, system } = process.cpuUsage(used);
  const seconds = Math.min((performance.now() - begun) / 1000, (user + system) / 1e6);
  return seconds > most ? `took ${seconds.toFixed(1)} s` : undefined;
}
