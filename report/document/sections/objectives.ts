import type { Objective } from '../../../schema/index.ts';
import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { wanted } from './wanted.ts';

/** What is aimed for beside the promises. */
export function objectives(scribe: Scribe): Section | undefined {
  const { objectives: says } = scribe.words.sections.internal;
  const items = scribe
    .shown(scribe.policy.objectives)
    .map((objective) => ({ lead: scribe.text(objective.title), text: aim(scribe, objective) }));
  return items.length > 0 ? { id: 'objectives', title: says.title, blocks: [{ kind: 'list', items }] } : undefined;
}

function aim(scribe: Scribe, objective: Objective): string {
  const { sentence, promises, internal } = scribe.words.sections;
  const { clock, in: share } = objective;
  const counted = clock === undefined || clock === 'always' ? [] : [promises.countedIn(scribe.calendar(clock))];
  const often = share === undefined ? [] : [internal.objectives.inShare(scribe.share(share))];
  return sentence([wanted(scribe, objective), ...counted, ...often].join(scribe.words.sections.comma));
}
