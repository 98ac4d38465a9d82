import type { Section } from '../content.ts';
import { requestsOf } from '../requests-of.ts';
import type { Scribe } from '../scribe.ts';

/** What cannot happen. */
export function never(scribe: Scribe): Section | undefined {
  const { sentence, internal } = scribe.words.sections;
  const items = (scribe.policy.never ?? []).map((condition) => ({ text: sentence(requestsOf(scribe, condition)) }));
  if (items.length === 0) return undefined;
  return {
    id: 'never',
    title: internal.never.title,
    blocks: [
      { kind: 'paragraph', text: internal.never.lead },
      { kind: 'list', items },
    ],
  };
}
