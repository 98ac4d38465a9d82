import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { forEach } from './for-each.ts';

/** Which team answers, and which others are offered a request that waits. */
export function routing(scribe: Scribe): Section {
  const { title, to, overflow } = scribe.words.sections.internal.routing;
  const items = forEach(scribe, scribe.policy.routing, ({ team, overflow: others = [] }) =>
    [
      to(scribe.title('teams', team)),
      ...others.map(({ after, team: other }) => overflow(scribe.duration(after), scribe.title('teams', other))),
    ].join(scribe.words.sections.semicolon),
  );
  return { id: 'routing', title, blocks: [{ kind: 'list', items }] };
}
