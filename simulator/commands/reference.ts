import type { Explanation, Severity } from '../../schema/index.ts';
import { allExplanations } from '../host/index.ts';
import { kpis, titleShown } from '../kpi/index.ts';
import { aboutLogs, explanationsOfLogs } from './explanations-of-logs.ts';
import type { LogExplanation } from './explanations-of-logs.ts';
import { explanationsOfNotes } from './explanations-of-notes.ts';

/** All that `explain` knows on one page of Markdown; `npm run generate` writes it to `schema/REFERENCE.md`. */
export function reference(): string {
  return [
    '<!-- made by `npm run generate` of what `mizan explain` says -->',
    '',
    '# What Mizan says, and what it means',
    '',
    'Each finding has a code that stays the same. An **error** makes a file unusable; a **warning** points at what is likely meant otherwise; a **note** is',
    'worth knowing. Errors fail `mizan check` (exit code 2), with `--strict` warnings too; notes never do. `mizan explain CODE` says what stands here.',
    '',
    'A warning or a note that is meant as it stands is silenced in the file, with a reason:',
    '',
    '```yaml',
    'goals:',
    '  fast: {} # mizan-ignore unused-name: its objective comes in January',
    '```',
    '',
    'The comment hides findings of that code which begin on its line; on a line of its own, those of the next line that is neither empty nor a comment. What is found',
    'in a CSV file is silenced where the scenario names it. It hides nothing else, it is counted (`1 silenced`), and one that hides nothing is a finding itself.',
    '',
    ...table(
      ['finding', '', 'what is wrong'],
      allExplanations.map(({ code, severity, sentence }) => [link(code), severity, sentence]),
    ),
    '',
    ...table(
      ['note of a result', 'what it says'],
      explanationsOfNotes.map(({ code, sentence }) => [link(code), sentence]),
    ),
    '',
    ...table(
      ['log', 'what it holds'],
      explanationsOfLogs.map(({ code, option, sentence }) => [link(code), `\`${option}\`: ${sentence}`]),
    ),
    '',
    ...table(
      ['figure', 'formula', 'in Arabic'],
      kpis.map((kpi) => [`\`${kpi.id}\`${kpi.assumed ? ' (assumed)' : ''}`, plain(kpi.formula.en), plain(titleShown(kpi, 'ar'))]),
    ),
    '',
    '## Findings',
    '',
    ...allExplanations.flatMap(finding),
    '## Notes of a result',
    '',
    ...explanationsOfNotes.flatMap(({ code, sentence, why }) => [`### ${code}`, '', `**${capital(plain(sentence))}.** ${plain(why)}`, '']),
    '## Logs',
    '',
    plain(aboutLogs),
    '',
    ...explanationsOfLogs.flatMap(log),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function finding({ code, severity, sentence, avoid, prefer, why }: Explanation): string[] {
  const title = `**${capital(plain(sentence))}.** *${severityNames[severity]}.* ${plain(why)}`;
  return [`### ${code}`, '', title, '', ...block('Avoid', avoid), ...block('Prefer', prefer)];
}

function log({ code, option, sentence, columns, activities }: LogExplanation): string[] {
  const happenings = Object.entries(activities ?? {}).map(([name, { en, ar }]) => [name, plain(en), plain(ar)]);
  return [
    `### ${code}`,
    '',
    `**\`${option}\`: ${plain(sentence)}.**`,
    '',
    ...table(
      ['column', '', 'what it means', 'empty', 'in Arabic'],
      Object.entries(columns).map(([name, { holds, sentence, empty }]) => [
        `\`${name}\``,
        holds,
        plain(sentence.en),
        empty ? plain(empty.en) : '',
        plain(empty ? `${sentence.ar} ويبقى فارغًا ${empty.ar}.` : sentence.ar),
      ]),
    ),
    '',
    ...(activities ? [...table(['activity', 'what it means', 'in Arabic'], happenings), ''] : []),
  ];
}

const severityNames: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

function block(title: string, text: string): string[] {
  return [title, '', '```yaml', ...text.split('\n'), '```', ''];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

const link = (code: string): string => `[${code}](#${code})`;

/** The first letter of a sentence large, unless it begins with a word of the language. */
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A text whose signs mean nothing to Markdown, but for its words in backticks. */
function plain(text: string): string {
  return text.replace(/(`[^`]*`)|[<>*_]/g, (sign, code: string | undefined) => code ?? `\\${sign}`);
}
