import { placed } from './placed.ts';
import { sayDifference } from './say-difference.ts';
import type { Trial } from './trial.ts';

/** What became of cases, for other programs. A difference has `expected` and `got` in words, and the rows that decided. */
export function testsAsJson({ files, coverage, least }: Trial): string {
  const written = {
    files: files.map(({ cases, policy, tried }) => ({
      file: cases.file,
      policy: policy.file,
      cases: tried.map(({ name, line, holds, differences, doubts }) => ({
        name,
        line,
        holds,
        differences: differences.map((one) => ({ ...sayDifference(one), rows: placed(policy, [...one.got.rows, ...one.got.beside]) })),
        doubts: doubts.map(({ code, fact, message }) => ({ code, fact, message })),
      })),
    })),
    coverage: coverage.map(({ policy, rows, missed, share }) => ({
      policy: policy.file,
      rows,
      covered: rows - missed.length,
      share,
      missed,
    })),
    ...(least === undefined ? {} : { least }),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
