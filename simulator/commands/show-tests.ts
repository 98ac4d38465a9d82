import { counted, enumerated, say } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { speaking } from '../host/index.ts';
import { asLines } from './as-lines.ts';
import type { Colors } from './colours.ts';
import type { Coverage } from './coverage.ts';
import { isolated } from './isolated.ts';
import { placed } from './placed.ts';
import { sayCoverage } from './say-coverage.ts';
import { sayDifference } from './say-difference.ts';
import { sayRow } from './say-row.ts';
import { table } from './table.ts';
import type { Trial, TriedCase, TriedFile } from './trial.ts';

/** What became of cases for the terminal: each with what it expects, what is decided instead and by which row; then how many rows they cover. */
export function showTests({ files, coverage, least }: Trial, tellsRows: boolean, paint: Colors, language: Language = 'en'): string {
  const tell = speaking(language);
  const all = files.flatMap(({ tried }) => tried);
  const held = all.filter(({ holds }) => holds).length;
  const cases = counted(all.length, 'case');
  const summary = isolated(tell(held === 1 ? say`${held} of ${cases} holds` : say`${held} of ${cases} hold`));
  const lines = [
    ...files.flatMap((file) => [paint.bold(file.cases.file), ...file.tried.flatMap((one) => caseLines(file, one, tell, paint)), '']),
    held < all.length ? paint.red(`✘ ${summary}`) : paint.green(`✔ ${summary}`),
    ...(tellsRows || least !== undefined ? coverage.flatMap((one) => coverageLines(one, least, tell, paint)) : []),
  ];
  return asLines(lines, language);
}

type Tell = (text: Text) => string;

function caseLines(
  { cases, policy }: TriedFile,
  { name, holds, line, differences, doubts }: TriedCase,
  tell: Tell,
  paint: Colors,
): string[] {
  const rows = differences.map((difference) => {
    const { thing, expected, got } = sayDifference(difference);
    const by = placed(policy, [...difference.got.rows, ...difference.got.beside]).map(sayRow);
    return [`      ${tell(thing)}`, tell(say`expected ${expected}`), tell(say`got ${got}`), tell(enumerated(by))];
  });
  const columns = [{ align: 'start' }, { align: 'start' }, { align: 'start' }, { align: 'start', paint: paint.dim }] as const;
  const place = tell(say`(${cases.file}:${line})`);
  return [
    holds ? `  ${paint.green('✔')} ${isolated(name)}` : `  ${paint.red('✘')} ${isolated(name)} ${paint.dim(place)}`,
    ...table(columns, rows),
    ...doubts.map(({ message }) => `      ${paint.yellow(isolated(tell(message)))}`),
  ];
}

function coverageLines(coverage: Coverage, least: number | undefined, tell: Tell, paint: Colors): string[] {
  const text = isolated(tell(sayCoverage(coverage, least)));
  return [
    least === undefined || coverage.share >= least ? paint.green(`✔ ${text}`) : paint.red(`✘ ${text}`),
    ...table(
      [{ align: 'start' }, { align: 'start', paint: paint.dim }],
      coverage.missed.map(({ row, table: of, file, line }) => [
        `  ${tell(say`no case for ${row.startsWith(`${of}/`) ? row : `${of}/${row}`}`)}`,
        tell(say`${file}:${line}`),
      ]),
    ),
  ];
}
