import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { onEvents } from './on-events.ts';

/** Who is asked how it went. */
export function surveys(scribe: Scribe): Section | undefined {
  const { title, ask: asked, askAll, none } = scribe.words.sections.internal.surveys;
  const blocks = onEvents(scribe, scribe.policy.surveys ?? [], ({ ask }) => {
    if (ask === 'none') return none;
    return ask === '100%' ? askAll : asked(scribe.share(ask));
  });
  return blocks.length > 0 ? { id: 'surveys', title, blocks } : undefined;
}
