import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import { readFile } from '../../schema/host/index.ts';
import type { FileRead } from '../../schema/host/index.ts';
import type { Case, Cases, Document, Finding, Policy } from '../../schema/index.ts';
import { checkTicket, finding, parseTicket } from '../../schema/index.ts';
import { enumerated, say, word } from '../../schema/said/index.ts';
import type { Said, Text } from '../../schema/said/index.ts';
import { closest, readDuration, whyNotDuration, writeDuration } from '../../schema/values/index.ts';
import { decideAtArrival, decideOnEvent, escalationPath, later, readTicket, Service } from '../decision/index.ts';
import type { Decision, Occasion } from '../decision/index.ts';
import { languageOf, readInputs, speaking } from '../host/index.ts';
import type { AskedLanguage } from '../host/index.ts';
import { asLines } from './as-lines.ts';
import { colours } from './colours.ts';
import { decisionsAsJson } from './decisions-as-json.ts';
import { isolated } from './isolated.ts';
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
  readonly language?: AskedLanguage | undefined;
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
  const inputs = readInputs(args.policy);
  const { policy, scenario, cases, read, findings } = inputs;
  const language = languageOf(args.language, inputs);
  const speak = speaking(language);
  const tell = (findings: readonly Finding[]): void => void io.stderr.write(showFindings(findings, texts, colours(io), speak));
  const refuse = (why: Text): Promise<number> => {
    io.stderr.write(asLines([isolated(speak(say`nothing was decided: ${why}`))], language));
    return Promise.resolve(exitCode.wrong);
  };

  for (const { path, text } of read) texts.set(path, text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!policy || scenario || cases || errors.length > 0) {
    tell(errors);
    if (scenario || cases) return refuse(say`\`${args.policy}\` is not a policy; name the policy that it uses`);
    return refuse(say`the policy has errors`);
  }
  const asked = occasionOf(args, policy.value);
  if ('fault' in asked) return refuse(asked.fault);
  const { occasion } = asked;

  const written = textOf(args.ticket);
  if ('told' in written) return refuse(written.told(say`the ticket \`${args.ticket}\``));
  texts.set(written.name, new TextDecoder().decode(written.bytes));
  const { document, findings: faults } = parseTicket(written.name, written.bytes, args.event as Case['event']);
  if (!document) {
    tell(faults);
    return refuse(say`the ticket cannot be read`);
  }
  const service = new Service(policy.value);
  const { given } = document.value.tests[0]!;
  const { ticket, doubts } = inTicket(policy, document, () => readTicket(service, given, occasion));
  tell(doubts);
  if (!ticket) return refuse(say`the ticket has errors`);

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
  const write = {
    json: () => decisionsAsJson(decided, [...doubts, ...undecided], speak),
    pretty: () => showDecisions(decided, colours(io), language),
  };
  io.stdout.write(write[args.format ?? 'pretty']());
  tell(undecided);
  return Promise.resolve(countOf(undecided, 'error') > 0 ? exitCode.wrong : exitCode.good);
}

/** The ticket as the tables read it, and what is wrong with it; with an error there is none. */
function inTicket(policy: Document<Policy>, document: Document<Cases>, readIt: () => ReturnType<typeof readTicket>) {
  const wrong = checkTicket(policy, document);
  if (countOf(wrong, 'error') > 0) return { ticket: undefined, doubts: wrong };
  const { ticket, doubts } = readIt();
  const told = doubts.map(({ code, fact, message, hint }) => {
    const severity = code === 'facts-disagree' ? 'error' : 'warning';
    return finding(document, code, severity, ['tests', 0, 'given', fact], 'value', message, hint);
  });
  return { ticket: countOf(told, 'error') > 0 ? undefined : ticket, doubts: [...wrong, ...told] };
}

/** Facts that the ticket lacks, each told once with all that depends on it. */
function missing(document: Document<Cases>, decisions: readonly Decision[]): Finding[] {
  const at = (code: string, message: Said, hint?: Said): Finding =>
    finding(document, code, 'error', ['tests', 0, 'given'], 'value', message, hint);
  const without = decisions.filter(({ because, thing }) => because !== undefined && !besides.has(thing));
  const facts = new Set(without.flatMap(({ because }) => (typeof because === 'object' ? because.missing.map(({ fact }) => fact) : [])));
  const lacking = [...facts].map((fact) => {
    const things = without.filter(({ because }) => typeof because === 'object' && because.missing.some((one) => one.fact === fact));
    const named = enumerated(things.map(({ thing }) => `\`${thing}\``));
    const message = say`the ticket does not say its \`${fact}\`, and on it depends ${named}`;
    return at('fact-missing', message, say`add \`${fact}: ...\` to the ticket`);
  });
  const others = without.flatMap(({ thing, because }) =>
    typeof because === 'object' || because === undefined ? [] : [at('not-decided', say`\`${thing}\`: ${sayBecause(thing, because)}`)],
  );
  return [...lacking, ...others];
}

/** What is decided along with something else, which is told. */
const besides: ReadonlySet<string> = new Set(['move', 'raise']);

/** What happens to the ticket; if that cannot be, why. */
function occasionOf(
  { event, after }: DecideArguments,
  policy: Policy,
): { readonly occasion: Occasion | undefined } | { readonly fault: Text } {
  if (event === undefined)
    return after === undefined ? { occasion: undefined } : { fault: say`\`--after\` goes with \`--event waiting\` or \`--event aging\`` };
  if (!(events as readonly string[]).includes(event)) {
    const near = closest(event, events);
    const all = enumerated(events.map(word));
    const fault = near
      ? say`there is no event \`${event}\`; did you mean \`${near}\`? (events: ${all})`
      : say`there is no event \`${event}\` (events: ${all})`;
    return { fault };
  }
  if (event !== 'waiting' && event !== 'aging')
    return after === undefined
      ? { occasion: { event, after } }
      : { fault: say`\`--after\` goes with \`waiting\` and \`aging\`, not with \`${event}\`` };
  const rows = [policy.escalation, policy.compensation, policy.surveys].flatMap((table) => table ?? []);
  const times = [...new Set(rows.flatMap((row) => (row.event === event && row.after !== undefined ? [readDuration(row.after)!] : [])))];
  const spoken =
    times.length > 0
      ? say`the policy speaks of ${enumerated(times.map((time) => `\`${writeDuration(time)}\``))}`
      : say`no row of the policy speaks of it`;
  if (after === undefined) return { fault: say`\`--event ${event}\` needs \`--after\`: ${spoken}` };
  const seconds = readDuration(after);
  if (seconds === undefined) {
    const { message, hint = spoken } = whyNotDuration(after);
    return { fault: say`${message}; ${hint}` };
  }
  return times.includes(seconds)
    ? { occasion: { event, after: seconds } }
    : { fault: say`nothing happens after ${word(after)} of ${word(event)}: ${spoken}` };
}

const events = ['unresolved', 'asked', 'warning', 'breach', 'waiting', 'aging', 'reopened', 'escalation_closed', 'closed'] as const;

/** The ticket's text: the argument itself if it looks like facts, else the file that it names. */
function textOf(
  argument: string,
): { readonly name: string; readonly bytes: Uint8Array } | Exclude<FileRead, { readonly bytes: Uint8Array }> {
  if (/^\s*\{|:\s|:$/.test(argument)) return { name: '--ticket', bytes: new TextEncoder().encode(argument) };
  const file = readFile(argument, mostBytes);
  return 'bytes' in file ? { name: argument, bytes: file.bytes } : file;
}
