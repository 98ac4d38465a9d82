import { inEnglish } from '../../schema/said/index.ts';
import type { Language } from '../../schema/said/index.ts';
import { speaking } from '../host/index.ts';
import { placed } from './placed.ts';
import { sayDifference } from './say-difference.ts';
import type { Trial } from './trial.ts';

/** What became of cases, for other programs. A difference has `expected` and `got` in words, and the rows that decided; words and doubts are in the language that is asked for. */
export function testsAsJson({ files, coverage, least }: Trial, language: Language = 'en'): string {
  const tell = speaking(language);
  const written = {
    files: files.map(({ cases, policy, tried }) => ({
      file: cases.file,
      policy: policy.file,
      cases: tried.map(({ name, line, holds, differences, doubts }) => ({
        name,
        line,
        holds,
        differences: differences.map((one) => {
          const { thing, expected, got } = sayDifference(one);
          const rows = placed(policy, [...one.got.rows, ...one.got.beside]);
          return { thing: inEnglish(thing), expected: tell(expected), got: tell(got), rows };
        }),
        doubts: doubts.map(({ code, fact, message }) => ({ code, fact, message: tell(message) })),
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
