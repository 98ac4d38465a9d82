import type { Explanation } from './explanation.ts';
import { ofCsv } from './explanations/of-csv.ts';
import { ofFiles } from './explanations/of-files.ts';
import { ofShapes } from './explanations/of-shapes.ts';
import { ofSilences } from './explanations/of-silences.ts';
import { rules } from './rules/index.ts';

/** All codes of findings about files of the language, in the order in which they are looked for: file, shape, silences, meaning, side files. */
export const explanations: readonly Explanation[] = [...ofFiles, ...ofShapes, ...ofSilences, ...rules, ...ofCsv];

/** What a finding's code means; undefined for a code that is none. */
export function explain(code: string): Explanation | undefined {
  return explanations.find((one) => one.code === code);
}
