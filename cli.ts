#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exitCode } from './schema/commands/index.ts';
import type { Io } from './schema/commands/index.ts';
import type { DocumentArguments } from './report/commands/document.ts';
import type { ReportArguments } from './report/commands/report.ts';
import type { CheckArguments } from './simulator/commands/check.ts';
import type { SimulateArguments } from './simulator/commands/simulate.ts';
import type { FormatArguments } from './schema/commands/format.ts';
import type { InitArguments } from './schema/commands/init.ts';
import type { DecideArguments } from './simulator/commands/decide.ts';
import type { DiffArguments } from './simulator/commands/diff.ts';
import type { ExplainArguments } from './simulator/commands/explain.ts';
import type { TestArguments } from './simulator/commands/test.ts';
import { version } from './simulator/host/version.ts';
import { widenNewSpace } from './simulator/host/widen-new-space.ts';

/** The door: names the commands and loads each when it is called, so that `--help` is there at once. */

widenNewSpace(1);

const { stdout, stderr, env } = process;
const stopped = new AbortController();
const io: Io = {
  stdout,
  stderr,
  isTerminal: stderr.isTTY && !env['CI'],
  colour: env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stdout.isTTY && stderr.isTTY,
  signal: stopped.signal,
};

/** The first Ctrl-C asks the command to stop, the second does not ask. */
function listenForCtrlC(): void {
  const stop = () => (stopped.signal.aborted ? process.exit(exitCode.inconclusive) : stopped.abort());
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** The day that it is where the command is called. Nothing else of Mizan looks at the clock for what it says. */
function localDate(now: Date): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Each command that speaks has one of its own. */
function language(): Option {
  const about = 'what is said is in: English, Arabic, or `policy`: the first language of the policy (Arabic or else English)';
  return new Option('--language <language>', about).choices(['en', 'ar', 'policy']).default('en');
}

/** The same where there is no policy whose language it could be. */
function spoken(): Option {
  return new Option('--language <language>', 'what is said is in: English or Arabic').choices(['en', 'ar']).default('en');
}

const exitCodes = `
Exit codes:
  0  good: objectives met, or nothing wrong
  1  an objective is not met
  2  files or arguments are wrong
  3  inconclusive, or stopped before the end
  70 a fault of Mizan itself
`;

const mizan = new Command('mizan')
  .description(
    'Weigh a customer-service policy before it goes live.\nA policy says what you decide; a scenario says what happens; Mizan plays it through and says how it would go.',
  )
  .version(version(), '-V, --version', 'say the version')
  .helpOption('-h, --help', 'say how it is used')
  .helpCommand('help [command]', 'say how a command is used')
  .configureHelp({ showGlobalOptions: false })
  .exitOverride()
  .addHelpText(
    'after',
    `
Start here:
  $ mizan init my-shop                                   write a policy to begin with
  $ mizan check policy.yaml                              is the policy written right?
  $ mizan simulate busy-week.scenario.yaml               what would that week be like?
  $ mizan simulate busy-week.scenario.yaml --report report.html
  $ mizan explain service_level                          what does this figure mean?
${exitCodes}`,
  );

mizan
  .command('init')
  .argument('[folder]', 'where to write; left out: here')
  .description('write a policy, a scenario and cases to begin with')
  .addOption(new Option('--from <business>', 'what the policy is for').choices(['retail', 'saas', 'bank']).default('retail'))
  .addOption(new Option('--language <language>', 'of the comments and of the names in it').choices(['en', 'ar']).default('en'))
  .addHelpText(
    'after',
    `
The files are yours to change. Their comments say what to put in, and they pass \`check\`, \`test\` and \`simulate\` as they
are. A file that is there already is never overwritten: then nothing is written at all (exit code 2).

Examples:
  $ mizan init my-shop
  $ mizan init my-bank --from bank
  $ mizan init my-shop --language ar`,
  )
  .action(async (folder: string | undefined, options: Omit<InitArguments, 'folder'>) => {
    const { init } = await import('./schema/commands/init.ts');
    process.exitCode = await init({ folder, ...options }, io);
  });

mizan
  .command('check')
  .argument('<file...>', 'policies, scenarios and cases; a scenario brings its policy')
  .description('find what is wrong in policies, scenarios and cases')
  .addOption(
    new Option('--format <format>', 'for whom: people, programs, code hosts, CI')
      .choices(['pretty', 'json', 'sarif', 'junit', 'github'])
      .default('pretty'),
  )
  .option('--strict', 'fail on warnings too, not on errors only')
  .option('--today <date>', 'the day to check for, such as 2026-12-01 (left out: today); only overdue reviews depend on it')
  .addOption(language())
  .addHelpText(
    'after',
    `
Every finding tells where it is, what is wrong and what to write instead. An error makes a file unusable;
a warning points at what is likely meant otherwise; a note is worth knowing. Errors fail (exit code 2),
with --strict warnings too; notes never do.

What is meant as it stands is silenced by a comment, at the end of its line or on a line above it:
  fast: {}      # mizan-ignore unused-name: its objective comes in January
It takes a reason. Errors cannot be silenced, and a silence that hides nothing is itself a finding.

Examples:
  $ mizan check policy.yaml
  $ mizan check policies/*.yaml
  $ mizan check --strict --format github policies/*.yaml
  $ mizan check policy.yaml --language ar                in Arabic
  $ mizan explain gap                                    more about a finding, by its code`,
  )
  .action(async (files: string[], options: Pick<CheckArguments, 'format' | 'strict' | 'today' | 'language'>) => {
    const { check } = await import('./simulator/commands/check.ts');
    process.exitCode = await check({ files, ...options, today: options.today ?? localDate(new Date()) }, io);
  });

mizan
  .command('schema')
  .argument('<policy>', 'a policy file (its key is `policy:`)')
  .description("write schemas by which editors complete and explain the policy's own names")
  .addOption(
    new Option(
      '--language <language>',
      "of the explanations and of what is said (left out: Arabic, if it is the first of the policy's `languages`; else English)",
    ).choices(['en', 'ar']),
  )
  .option('--output <folder>', 'where to (left out: `.mizan` beside the policy)')
  .addHelpText(
    'after',
    `
Writes three files, one for each kind of file: the policy, its scenarios, its cases. It says how an editor comes to use them.
The editor then offers your topics, teams, calendars and other names wherever one is expected, explains each by its title,
and underlines what cannot be. \`mizan check\` says more: what the tables mean together, no schema can know.
A policy with errors gets them too, with the names that can be read. Run it again when you have added a name.

Examples:
  $ mizan schema policy.yaml
  $ mizan schema policy.yaml --language ar
  $ mizan schema policies/shop/policy.yaml --output .vscode/schemas`,
  )
  .action(async (policy: string, options: { language?: 'en' | 'ar'; output?: string }) => {
    const { schema } = await import('./simulator/commands/schema.ts');
    process.exitCode = await schema({ policy, ...options }, io);
  });

mizan
  .command('decide')
  .argument('<policy>', 'a policy file (its key is `policy:`)')
  .description('say what the policy decides of one ticket, when it is due, and which rows decide it')
  .requiredOption('--ticket <facts>', 'the ticket: a file, or its facts as JSON or YAML')
  .option('--event <event>', 'what happens to it: unresolved, asked, warning, breach, waiting, aging, reopened, escalation_closed, closed')
  .option('--after <duration>', 'with `waiting` and `aging`: how long')
  .addOption(new Option('--format <format>', 'for people or for other programs').choices(['pretty', 'json']).default('pretty'))
  .addOption(language())
  .addHelpText(
    'after',
    `
A fact that the ticket lacks is the policy's \`default\`. Where it has none, a decision stands if every possible value
leads to it; else the fact is named that it depends on (exit code 2). \`arrives\` is the moment of arrival: due times
are counted from it, and later by what the clock stands still. On an event, priority, offer and team are those
of its arrival unless the ticket says what they are by now.

Examples:
  $ mizan decide policy.yaml --ticket '{ channel: phone, topic: refunds, arrives: 2026-12-03T17:30 }'
  $ mizan decide policy.yaml --ticket ticket.json --format json
  $ mizan decide policy.yaml --ticket ticket.yaml --event breach
  $ mizan decide policy.yaml --ticket ticket.yaml --language ar`,
  )
  .action(async (policy: string, options: Omit<DecideArguments, 'policy'>) => {
    const { decide } = await import('./simulator/commands/decide.ts');
    process.exitCode = await decide({ policy, ...options }, io);
  });

mizan
  .command('test')
  .argument('<cases...>', 'files of cases (their key is `cases:`); each brings the policy that it uses')
  .description('try cases: is each ticket decided as its case expects?')
  .option('--coverage', 'say which rows of the policy no case covers')
  .option('--fail-under <share>', 'fail if fewer of the rows are covered: 90%')
  .addOption(
    new Option('--format <format>', 'for people, other programs, or CI services').choices(['pretty', 'json', 'junit']).default('pretty'),
  )
  .addOption(language())
  .addHelpText(
    'after',
    `
A row counts as covered if it decides at least one thing that a case expects, or whose row it names under \`row\`.
Exit code 1: a case does not hold, or too few rows are covered.

Examples:
  $ mizan test policy.cases.yaml
  $ mizan test policies/*/*.cases.yaml --coverage --fail-under 90%
  $ mizan test policy.cases.yaml --format junit > cases.xml
  $ mizan test policy.cases.yaml --language policy`,
  )
  .action(async (files: string[], options: Omit<TestArguments, 'files'>) => {
    const { test } = await import('./simulator/commands/test.ts');
    process.exitCode = await test({ files, ...options }, io);
  });

mizan
  .command('simulate')
  .argument('<scenario>', 'a scenario file (its key is `scenario:`)')
  .description('play a scenario through and judge the policy by its objectives')
  .option('--seed <n>', 'another seed: other customers, other days', wholeNumber(0, 4294967295))
  .option('--replications <n>', 'how often the period is played through', wholeNumber(1, 100000))
  .option('--report <file.html>', 'write a report to look at in a browser')
  .option('--result <file.json>', 'write all figures, for other programs and for `mizan report`')
  .option('--log <file.csv>', 'write a row for each ticket of the first replication')
  .option('--log-visits <file.csv>', 'write a row for each wait at a team and the work after it')
  .option('--events <file.csv>', 'write an event log, as process mining reads it')
  .option('--trace <ticket>', 'tell the life of one ticket, with the row behind every decision')
  .option('--workers <n>', 'threads to compute on (left out: as many as pay); figures do not depend on it', wholeNumber(1, 64))
  .option('--quiet', 'say the verdict only')
  .addOption(language())
  .addHelpText(
    'after',
    `
The same files, seed and version always give the same figures. Behind each value stands its 95 % interval:
how sure it is. More replications make it narrower. A file is written whole or not at all.
In the log, \`id\` is your own ticket number where the replayed log has a column \`ticket\`; \`cohort\` is \`no\` for
tickets open at the start, of the warm-up and after the period, which fill the queues but count in no ticket figure.
Its rows stand in the order in which tickets ended; times without a date are seconds. Visits and events are of the
same tickets, by the same numbers. The event log has the columns of the XES standard (\`case:concept:name\`,
\`concept:name\`, \`org:resource\`, \`start_timestamp\`, \`time:timestamp\`: case, activity, resource, start, end) for pm4py,
Disco and others. A case ends with \`end\`, or \`still open\` when the run stops; \`case:cohort\` is that of the log.
What each column means, in which unit, and when it is empty: \`mizan explain log\`, \`log-visits\`, \`events\`.
\`--trace\` takes a ticket's \`id\`, or its number in these logs: \`#17\`.
Ctrl-C stops: what is finished is shown and written, marked as partial (exit code 3); once more ends at once.

Examples:
  $ mizan simulate busy-week.scenario.yaml
  $ mizan simulate busy-week.scenario.yaml --replications 100 --report report.html
  $ mizan simulate busy-week.scenario.yaml --seed 2 --result week.json --log tickets.csv
  $ mizan simulate busy-week.scenario.yaml --replications 1 --events events.csv --trace '#17'
  $ mizan simulate busy-week.scenario.yaml --language ar     in Arabic; the report has both languages anyway
${exitCodes}`,
  )
  .action(async (scenario: string, options: Omit<SimulateArguments, 'scenario'>) => {
    listenForCtrlC();
    const [{ simulate }, { reportPage }] = await Promise.all([
      import('./simulator/commands/simulate.ts'),
      import('./report/commands/report-page.ts'),
    ]);
    process.exitCode = await simulate({ scenario, ...options }, io, reportPage);
  });

mizan
  .command('report')
  .argument('<result>', 'a result that `mizan simulate --result` wrote')
  .description('write the report of a result')
  .option('--out <file.html>', 'where to (left out: beside the result, ending in .html)')
  .addOption(spoken())
  .addHelpText(
    'after',
    `
The report is one file that needs nothing else: send it by mail, open it in a browser. It speaks both languages.

Example:
  $ mizan report week.json --out week.html`,
  )
  .action(async (result: string, options: Omit<ReportArguments, 'result'>) => {
    const { report } = await import('./report/commands/report.ts');
    process.exitCode = await report({ result, ...options }, io);
  });

mizan
  .command('diff')
  .argument('<old>', 'the policy as it was')
  .argument('<new>', 'the policy as it is to be')
  .description('say what changes in meaning from one policy to another, and for which tickets')
  .addOption(new Option('--format <format>', 'how it is told').choices(['pretty', 'markdown', 'json']).default('pretty'))
  .addOption(language())
  .option('--scenario <file>', 'how much of its demand each difference is about')
  .option('--exit-code', 'end with 1 if something differs')
  .addHelpText(
    'after',
    `
Not the texts are compared but what they decide: other titles, notes, names of rows, spellings and orders that change
nothing are no difference. Of each decision that became another it says which tickets that is about, with one of them.
Tickets with a value that only one of the policies knows are not compared.

A scenario's demand is counted ticket by ticket: those that arrive within its period in its first replication, as they come
under the old policy (under the new one, where the scenario does not fit the old one). What happens at an event is counted as
the tickets that it can happen to.

Examples:
  $ mizan diff old.yaml policy.yaml
  $ mizan diff old.yaml policy.yaml --scenario busy-week.scenario.yaml
  $ mizan diff old.yaml policy.yaml --exit-code          1 if something differs
  $ mizan diff old.yaml policy.yaml --format markdown    for a pull request
  $ mizan diff old.yaml policy.yaml --language policy    in the first language of policy.yaml`,
  )
  .action(async (old: string, now: string, options: Omit<DiffArguments, 'old' | 'now'>) => {
    const { diff } = await import('./simulator/commands/diff.ts');
    process.exitCode = await diff({ old, now, ...options }, io);
  });

mizan
  .command('document')
  .argument('<policy>', 'a policy file (its key is `policy:`)')
  .description('write the policy as people read it: for customers, or for your own people')
  .addOption(new Option('--audience <audience>', 'customers, or your own people').choices(['public', 'internal']).makeOptionMandatory())
  .addOption(language())
  .addOption(new Option('--format <format>', 'one page for browsers, or Markdown').choices(['html', 'md']).default('html'))
  .option('--output <file>', 'where to (left out: to the terminal)')
  .addHelpText(
    'after',
    `
The public document says goals and standards, channels and hours, what is promised and what follows if that fails. It leaves out
teams, what a tier may give alone, limits, incentives and all that is marked \`audience: internal\`. Titles of the policy
that lack the language are shown in the one they have. The page is one file that needs nothing else, and prints well.

Examples:
  $ mizan document policy.yaml --audience public --output policy.html
  $ mizan document policy.yaml --audience public --language ar --output policy.ar.html
  $ mizan document policy.yaml --audience internal --format md --output POLICY.md`,
  )
  .action(async (policy: string, options: Omit<DocumentArguments, 'policy'>) => {
    const { document } = await import('./report/commands/document.ts');
    process.exitCode = await document({ policy, ...options }, io);
  });

mizan
  .command('format')
  .argument('<file...>', 'policies, scenarios and cases')
  .description('write files in their usual layout; comments stay, and nothing means anything else')
  .option('--check', 'write nothing; list the files that would change, and end with 1 if there are any')
  .addOption(spoken())
  .addHelpText(
    'after',
    `
A map in \`{ }\` gets a line for each key if it has more than two, holds a name that is written from right to left, or is too
long for its line. Arabic digits and signs in values become those that are read: \`٩٥٪\` becomes \`95%\`. Titles, texts and
names are left alone, and so are the order of keys and the words of comments. A line with a \`# mizan-ignore\` stays a line.
A file that cannot be read is not touched (exit code 2).

Examples:
  $ mizan format policy.yaml
  $ mizan format policies/*/*.yaml --check`,
  )
  .action(async (files: string[], options: Omit<FormatArguments, 'files'>) => {
    const { format } = await import('./schema/commands/format.ts');
    process.exitCode = await format({ files, ...options }, io);
  });

mizan
  .command('explain')
  .argument('[code]', 'code of a finding or a note, name of a figure, of a log or of its column; left out: all there are')
  .description('say what a finding, a figure, or a column of a log means')
  .option('--markdown', 'all of it as one page of Markdown, in English')
  .addOption(spoken())
  .addHelpText(
    'after',
    `
Examples:
  $ mizan explain                                        all codes and figures
  $ mizan explain unknown-name
  $ mizan explain service_level
  $ mizan explain log                                    the columns of \`simulate --log\`; also: log-visits, events
  $ mizan explain waited                                 a column of a log
  $ mizan explain unknown-name --language ar             in Arabic`,
  )
  .action(async (code: string | undefined, options: Omit<ExplainArguments, 'code'>) => {
    const { explain } = await import('./simulator/commands/explain.ts');
    process.exitCode = await explain({ code, ...options }, io);
  });

/** Only faults of Mizan reach this: the commands tell what is wrong with files and arguments themselves. */
function ourFault(error: unknown): void {
  const stack = env['MIZAN_DEBUG'] ? `\n${error instanceof Error ? error.stack : String(error)}\n` : '';
  stderr.write(
    `\nSorry: this is a fault of Mizan, not of your files. Please report it to whoever gave you Mizan, with the command that you typed and the files it reads; with MIZAN_DEBUG=1 set before the command it also says where it happened.\n${stack}`,
  );
  process.exitCode = exitCode.fault;
}

// A reader that stops reading (`mizan explain | head`) ends the command without a word. Any other failure to write, such as a full disk, is told.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  stderr.write(`\nmizan: its output cannot be written (${error.code ?? error.message})\n`);
  process.exit(exitCode.wrong);
});
// A broken stderr leaves nowhere to tell it. The command goes on: the files that it writes do not depend on it.
stderr.on('error', () => undefined);

process.on('uncaughtException', ourFault);

/** What is typed. Asked for the help of a command that is none, commander says how `mizan` is used: then only that command is left, which it refuses. */
function typed(): string[] {
  const args = process.argv.slice(2);
  const named = args[0] === 'help' ? args[1] : args[0];
  const isNone = named !== undefined && !named.startsWith('-') && named !== 'help' && !mizan.commands.some((one) => one.name() === named);
  return isNone ? [named] : args;
}

try {
  await mizan.parseAsync(typed(), { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.good : exitCode.wrong;
  else ourFault(error);
}
