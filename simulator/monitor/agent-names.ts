import type { Model } from '../model/index.ts';

/** Names of the agents, by number: his group's, and his number from 1 among all that bear it (they may serve other queues). */
export function agentNames({ groups }: Pick<Model, 'groups'>): string[] {
  const bear = new Map<string, number>();
  return groups.flatMap(({ name, from, to }) => {
    const before = bear.get(name) ?? 0;
    bear.set(name, before + to - from);
    return Array.from({ length: to - from }, (_, i) => `${name} ${before + i + 1}`);
  });
}
