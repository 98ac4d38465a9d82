import type { Explanation } from './explanation.ts';
import { ofFiles } from './explanations/of-files.ts';
import { ofShapes } from './explanations/of-shapes.ts';
import { rules } from './rules/index.ts';

/** All codes of findings about files of the language, in the order in which they are looked for: file, shape, meaning. */
export const explanations: readonly Explanation[] = [...ofFiles, ...ofShapes, ...rules];

/** What a finding's code means; undefined for a code that is none. */
export function explain(code: string): Explanation | undefined {
  return explanations.find((one) => one.code === code);
}
