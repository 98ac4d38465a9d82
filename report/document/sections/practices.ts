import type { Section, Term } from '../content.ts';
import type { Scribe } from '../scribe.ts';

/** What is done beside answering. */
export function practices(scribe: Scribe): Section | undefined {
  const { sentence, internal } = scribe.words.sections;
  const { title, dimension, practice } = internal.practices;
  const entries = Object.entries(scribe.policy.practices ?? {}).map(([name, done]): Term => [
    dimension[name]!,
    sentence(scribe.list(done.map((one) => practice[one]!))),
  ]);
  return entries.length > 0 ? { id: 'practices', title, blocks: [{ kind: 'terms', entries }] } : undefined;
}
