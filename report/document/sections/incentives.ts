import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { wanted } from './wanted.ts';

/** What a team or an agent gains by a good result. */
export function incentives(scribe: Scribe): Section | undefined {
  const { sentence, internal } = scribe.words.sections;
  const { title: heading, each: often, per: whom, reward: says } = internal.incentives;
  const items = scribe.shown(scribe.policy.incentives).map((incentive) => {
    const { title, each = 'month', per = 'team', reward } = incentive;
    const gain = typeof reward === 'number' ? scribe.money(reward) : scribe.text(reward)!;
    return { lead: scribe.text(title), text: sentence(says(wanted(scribe, incentive), often[each], whom[per], gain)) };
  });
  return items.length > 0 ? { id: 'incentives', title: heading, blocks: [{ kind: 'list', items }] } : undefined;
}
