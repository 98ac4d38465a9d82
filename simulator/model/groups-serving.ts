import type { Id, Model } from './model.ts';

/** The groups that serve a team's queue, by their numbers. */
export function groupsServing({ groups }: Pick<Model, 'groups'>, team: Id): number[] {
  return groups.flatMap(({ serves }, group) => (serves.flat().includes(team) ? [group] : []));
}
