import { writeShare } from '../../schema/values/index.ts';
import type { Colors } from './colours.ts';
import type { Coverage } from './coverage.ts';
import { placed } from './placed.ts';
import { sayDifference } from './say-difference.ts';
import { plural } from './show-findings.ts';
import { table } from './table.ts';
import type { Trial, TriedCase, TriedFile } from './trial.ts';

/** What became of cases for the terminal: each with what it expects, what is decided instead and by which row; then how many rows they cover. */
export function showTests({ files, coverage, least }: Trial, tellsRows: boolean, paint: Colors): string {
  const all = files.flatMap(({ tried }) => tried);
  const failed = all.filter(({ holds }) => !holds).length;
  const held = `${all.length - failed} of ${plural(all.length, 'case')} ${all.length - failed === 1 ? 'holds' : 'hold'}`;
  const lines = [
    ...files.flatMap((file) => [paint.bold(file.cases.file), ...file.tried.flatMap((one) => caseLines(file, one, paint)), '']),
    failed > 0 ? paint.red(`✘ ${held}`) : paint.green(`✔ ${held}`),
    ...(tellsRows || least !== undefined ? coverage.flatMap((one) => coverageLines(one, least, paint)) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function caseLines({ cases, policy }: TriedFile, { name, holds, line, differences, doubts }: TriedCase, paint: Colors): string[] {
  const rows = differences.map((difference) => {
    const { thing, expected, got } = sayDifference(difference);
    const by = placed(policy, [...difference.got.rows, ...difference.got.beside]).map((row) => `${row.row} (${row.file}:${row.line})`);
    return [`      ${thing}`, `expected ${expected}`, `got ${got}`, by.join(', ')];
  });
  const columns = [{ align: 'start' }, { align: 'start' }, { align: 'start' }, { align: 'start', paint: paint.dim }] as const;
  return [
    holds ? `  ${paint.green('✔')} ${name}` : `  ${paint.red('✘')} ${name} ${paint.dim(`(${cases.file}:${line})`)}`,
    ...table(columns, rows),
    ...doubts.map(({ message }) => `      ${paint.yellow(message)}`),
  ];
}

function coverageLines(coverage: Coverage, least: number | undefined, paint: Colors): string[] {
  const { policy, rows, missed, share } = coverage;
  const text = `${rows - missed.length} of ${plural(rows, 'row')} of ${policy.file} covered (${writeShare(Math.floor(share * 1000) / 1000)})`;
  const wanted = least === undefined || share >= least ? '' : `, and ${writeShare(least)} are wanted`;
  return [
    wanted === '' ? paint.green(`✔ ${text}`) : paint.red(`✘ ${text}${wanted}`),
    ...table(
      [{ align: 'start' }, { align: 'start', paint: paint.dim }],
      missed.map(({ row, table: of, file, line }) => [
        `  no case for ${row.startsWith(`${of}/`) ? row : `${of}/${row}`}`,
        `${file}:${line}`,
      ]),
    ),
  ];
}
