import arabic from '../arabic/messages.json' with { type: 'json' };
import { FileFault, readPackageFolder, writeNewFiles } from '../host/index.ts';
import { enumerated, inLanguage, say } from '../said/index.ts';
import type { Language, Text } from '../said/index.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { shellWord } from './shell-word.ts';

export interface InitArguments {
  /** Where the files go; left out: the folder where the command is called. It is made where it is not there. */
  readonly folder?: string | undefined;
  /** The business that the policy is for. */
  readonly from?: 'retail' | 'saas' | 'bank' | undefined;
  /** The language of the files and of what is said about them. */
  readonly language?: Language | undefined;
}

/** `mizan init FOLDER`: copies a starting point of `policies/start`, all of its files or none, and says what to do with it. */
export function init({ folder = '.', from = 'retail', language = 'en' }: InitArguments, io: Io): Promise<number> {
  const tell = (text: Text): string => inLanguage(text, language, arabic);
  const start = readPackageFolder(`policies/start/${from}/${language}`);
  try {
    const there = writeNewFiles(folder, start);
    if (there.length > 0) {
      io.stderr.write(
        `${tell(say`nothing was written, because this is there already: ${enumerated(there.map((path) => `\`${path}\``))}`)}\n`,
      );
      io.stderr.write(
        `${tell(say`name a new folder: ${language === 'en' ? '`mizan init my-policy`' : `\`mizan init my-policy --language ${language}\``}`)}\n`,
      );
      return Promise.resolve(exitCode.wrong);
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    io.stderr.write(`${tell(error.said)}\n`);
    return Promise.resolve(exitCode.wrong);
  }
  io.stdout.write(whatNow(folder, [...start.keys()], language, tell));
  return Promise.resolve(exitCode.good);
}

/** The files of a starting point, in the order in which they are told. */
const kinds = {
  policy: { ending: 'policy.yaml', is: say`what you decide` },
  cases: { ending: '.cases.yaml', is: say`examples of what it must decide` },
  scenario: { ending: '.scenario.yaml', is: say`a week to try it with: who comes, who is on duty` },
  profile: { ending: '.csv', is: say`at which hours of that week they come` },
} as const;

function whatNow(folder: string, names: readonly string[], language: Language, tell: (text: Text) => string): string {
  const named = (kind: keyof typeof kinds): string => names.find((name) => name.endsWith(kinds[kind].ending))!;
  const path = (name: string): string => shellWord(folder === '.' ? name : `${folder.replace(/[/\\]+$/, '')}/${name}`);
  const spoken = language === 'en' ? '' : ` --language ${language}`;
  const width = Math.max(...names.map((name) => name.length));
  return [
    tell(folder === '.' ? say`written here:` : say`written into ${`\`${folder}\``}:`),
    ...(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => `  ${named(kind).padEnd(width)}  ${tell(kinds[kind].is)}`),
    '',
    tell(
      say`Edit first, in the policy: your hours and holidays (${'`calendars`'}), what you are asked about (${'`topics`'}), what you promise (${'`promises`'}).`,
    ),
    tell(say`Then, in the scenario: how many come (${'`demand`'}) and who is on duty (${'`staffing`'}).`),
    '',
    tell(say`After each change:`),
    `  mizan check ${path(named('policy'))}${spoken}`,
    `  mizan test ${path(named('cases'))}${spoken}`,
    `  mizan simulate ${path(named('scenario'))} --report ${path('report.html')}${spoken}`,
    '',
  ].join('\n');
}
