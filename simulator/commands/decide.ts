import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import { readFile } from '../../schema/host/index.ts';
import type { Case, Cases, Document, Finding, Policy } from '../../schema/index.ts';
import { checkTicket, finding, parseTicket } from '../../schema/index.ts';
import { closest, readDuration, whyNotDuration, writeDuration } from '../../schema/values/index.ts';
import { decideAtArrival, decideOnEvent, escalationPath, later, readTicket, Service } from '../decision/index.ts';
import type { Decision, Occasion } from '../decision/index.ts';
import { readInputs } from '../host/index.ts';
import { colours } from './colours.ts';
import { decisionsAsJson } from './decisions-as-json.ts';
import { showDecisions } from './show-decisions.ts';
import type { Decided } from './show-decisions.ts';
import { countOf, showFindings } from './show-findings.ts';
import { sayBecause } from './say-decision.ts';

export interface DecideArguments {
  readonly policy: string;
  /** A file, or the facts themselves as JSON or YAML. */
  readonly ticket: string;
  readonly event?: string | undefined;
  /** For `waiting` and `aging`: since when. */
  readonly after?: string | undefined;
  readonly format?: 'pretty' | 'json' | undefined;
}

/** Bytes at most of a ticket. */
const mostBytes = 1_000_000;

/**
 * `mizan decide POLICY --ticket FILE|JSON [--event EVENT]`: what the policy decides of one ticket, when it is due, and by which rows.
 *
 *     policy: read and check ─> ticket: read and check ─> decide ─> table or JSON
 *     (errors: 2)               (errors: 2)               (a fact is missing: 2)
 */
export function decide(args: DecideArguments, io: Io): Promise<number> {
  const texts = new Map<string, string>();
  const tell = (findings: readonly Finding[]): void => void io.stderr.write(showFindings(findings, texts, colours(io)));
  const refuse = (sentence: string): Promise<number> => {
    io.stderr.write(`nothing was decided: ${sentence}\n`);
    return Promise.resolve(exitCode.wrong);
  };

  const { policy, scenario, cases, read, findings } = readInputs(args.policy);
  for (const { path, text } of read) texts.set(path, text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!policy || scenario || cases || errors.length > 0) {
    tell(errors);
    if (scenario || cases) return refuse(`\`${args.policy}\` is not a policy; name the policy that it uses`);
    return refuse('the policy has errors');
  }
  const occasion = occasionOf(args, policy.value);
  if (typeof occasion === 'string') return refuse(occasion);

  const written = textOf(args.ticket);
  if ('says' in written) return refuse(`the ticket \`${args.ticket}\` ${written.says}`);
  texts.set(written.name, new TextDecoder().decode(written.bytes));
  const { document, findings: faults } = parseTicket(written.name, written.bytes, args.event as Case['event']);
  if (!document) {
    tell(faults);
    return refuse('the ticket cannot be read');
  }
  const service = new Service(policy.value);
  const { given } = document.value.tests[0]!;
  const { ticket, doubts } = inTicket(policy, document, () => readTicket(service, given, occasion));
  tell(doubts);
  if (!ticket) return refuse('the ticket has errors');

  const decisions = occasion ? decideOnEvent(service, ticket, occasion) : decideAtArrival(service, ticket);
  const team = decisions.find(({ thing }) => thing === 'team')?.value;
  const decided: Decided = {
    policy,
    given,
    occasion,
    decisions,
    later: occasion ? [] : later(service, given, decisions),
    path: occasion || typeof team !== 'string' ? [] : escalationPath(service, given, team),
  };
  const undecided = missing(document, decisions);
  io.stdout.write(args.format === 'json' ? decisionsAsJson(decided, [...doubts, ...undecided]) : showDecisions(decided, colours(io)));
  tell(undecided);
  return Promise.resolve(countOf(undecided, 'error') > 0 ? exitCode.wrong : exitCode.good);
}

/** The ticket as the tables read it, and what is wrong with it; with an error there is none. */
function inTicket(policy: Document<Policy>, document: Document<Cases>, readIt: () => ReturnType<typeof readTicket>) {
  const wrong = checkTicket(policy, document);
  if (countOf(wrong, 'error') > 0) return { ticket: undefined, doubts: wrong };
  const { ticket, doubts } = readIt();
  const told = doubts.map(({ code, fact, message, hint }) =>
    finding(document, code, code === 'facts-disagree' ? 'error' : 'warning', ['tests', 0, 'given', fact], 'value', message, hint),
  );
  return { ticket: countOf(told, 'error') > 0 ? undefined : ticket, doubts: [...wrong, ...told] };
}

/** Facts that the ticket lacks, each told once with all that depends on it. */
function missing(document: Document<Cases>, decisions: readonly Decision[]): Finding[] {
  const without = decisions.filter(({ because, thing }) => because !== undefined && !besides.has(thing));
  const facts = new Set(without.flatMap(({ because }) => (typeof because === 'object' ? because.missing.map(({ fact }) => fact) : [])));
  const lacking = [...facts].map((fact) => {
    const things = without.filter(({ because }) => typeof because === 'object' && because.missing.some((one) => one.fact === fact));
    const message = `the ticket does not say its \`${fact}\`, and on it depends ${things.map(({ thing }) => `\`${thing}\``).join(', ')}`;
    return finding(document, 'fact-missing', 'error', ['tests', 0, 'given'], 'value', message, `add \`${fact}: ...\` to the ticket`);
  });
  const others = without.flatMap(({ thing, because }) =>
    typeof because === 'object' || because === undefined
      ? []
      : [finding(document, 'not-decided', 'error', ['tests', 0, 'given'], 'value', `\`${thing}\`: ${sayBecause(thing, because)}`)],
  );
  return [...lacking, ...others];
}

/** What is decided along with something else, which is told. */
const besides: ReadonlySet<string> = new Set(['move', 'raise']);

/** What happens to the ticket; a sentence, if that cannot be. */
function occasionOf({ event, after }: DecideArguments, policy: Policy): Occasion | undefined | string {
  if (event === undefined) return after === undefined ? undefined : '`--after` goes with `--event waiting` or `--event aging`';
  if (!(events as readonly string[]).includes(event)) {
    const near = closest(event, events);
    return `there is no event \`${event}\`${near ? `; did you mean \`${near}\`?` : ''} (events: ${events.join(', ')})`;
  }
  const timed = event === 'waiting' || event === 'aging';
  if (!timed)
    return after === undefined ? { event, after: undefined } : `\`--after\` goes with \`waiting\` and \`aging\`, not with \`${event}\``;
  const rows = [policy.escalation, policy.compensation, policy.surveys].flatMap((table) => table ?? []);
  const times = [...new Set(rows.flatMap((row) => (row.event === event && row.after !== undefined ? [readDuration(row.after)!] : [])))];
  const spoken =
    times.length > 0
      ? `the policy speaks of ${times.map((time) => `\`${writeDuration(time)}\``).join(', ')}`
      : `no row of the policy speaks of it`;
  if (after === undefined) return `\`--event ${event}\` needs \`--after\`: ${spoken}`;
  const seconds = readDuration(after);
  if (seconds === undefined) return `${whyNotDuration(after).message}; ${whyNotDuration(after).hint ?? spoken}`;
  return times.includes(seconds) ? { event, after: seconds } : `nothing happens after ${after} of ${event}: ${spoken}`;
}

const events = ['unresolved', 'asked', 'warning', 'breach', 'waiting', 'aging', 'reopened', 'escalation_closed', 'closed'] as const;

/** The ticket's text: the argument itself if it looks like facts, else the file that it names. */
function textOf(argument: string): { readonly name: string; readonly bytes: Uint8Array } | { readonly says: string } {
  if (/^\s*\{|:\s|:$/.test(argument)) return { name: '--ticket', bytes: new TextEncoder().encode(argument) };
  const file = readFile(argument, mostBytes);
  return 'bytes' in file ? { name: argument, bytes: file.bytes } : { says: file.says };
}
