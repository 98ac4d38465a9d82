import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';

/** Who answers for the policy, and by which ways questions come. */
export function contact(scribe: Scribe): Section {
  const { title, owner, ways } = scribe.words.sections.contact;
  const name = scribe.text(scribe.policy.owner);
  const channels = scribe.list(
    Object.keys(scribe.policy.channels).map((channel) => scribe.title('channels', channel)),
    'or',
  );
  return {
    id: 'contact',
    title,
    blocks: [{ kind: 'list', items: [...(name === undefined ? [] : [{ text: owner(name) }]), { text: ways(channels) }] }],
  };
}
