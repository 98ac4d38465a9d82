import { compose } from './compose.ts';
import { Plain } from './plain.ts';
import { sourceOf } from './source.ts';
import type { PolicyWords } from './tables/index.ts';
import { isMap } from './tables/index.ts';

/** What can be read of a policy, however flawed its text is, for whoever needs its names alone; undefined if that is nothing, or no policy. */
export function readNames(text: string): PolicyWords | undefined {
  const source = sourceOf('', text);
  const { document } = compose(source);
  if (!document?.contents) return undefined;
  const { value } = new Plain(source, document);
  return isMap(value) && 'policy' in value ? value : undefined;
}
