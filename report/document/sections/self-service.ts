import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { forEach } from './for-each.ts';

/** Which self-service is offered before a person answers. */
export function selfService(scribe: Scribe): Section | undefined {
  const { title, offer: offered, none } = scribe.words.sections.internal.selfService;
  const items = forEach(scribe, scribe.policy.self_service, ({ offer }) =>
    offer === 'none' ? none : offered(scribe.title('offers', offer)),
  );
  return items.length > 0 ? { id: 'self-service', title, blocks: [{ kind: 'list', items }] } : undefined;
}
