import type { Section } from '../content.ts';
import { requestsOf } from '../requests-of.ts';
import type { Scribe } from '../scribe.ts';

/** The steps that agents follow. */
export function workflows(scribe: Scribe): Section | undefined {
  const { sections } = scribe.words;
  const parts = scribe.shown(scribe.policy.workflows).map(
    ({ name, title, when, steps }) =>
      ({
        kind: 'part',
        title: scribe.text(title) ?? scribe.name(name),
        blocks: [
          { kind: 'paragraph', text: sections.promises.holdsFor(requestsOf(scribe, when)) },
          { kind: 'list', ordered: true, items: steps.map((step) => ({ text: sections.sentence(scribe.text(step)!) })) },
        ],
      }) as const,
  );
  return parts.length > 0 ? { id: 'workflows', title: sections.internal.workflows.title, blocks: parts } : undefined;
}
