import type { Lines } from './lines.ts';
import { stepsOf } from './steps.ts';
import type { Step } from './steps.ts';
import type { Weighed } from './weigh.ts';

/** Stations of a case at the most. */
export const most = 6;
/** What follows the last station. */
export const end = 'over';

/** Where cases go from a state, and how long they stay before, in seconds, by whether they go on. */
export interface From {
  readonly first: number;
  readonly tier: number;
  readonly queued: boolean;
  readonly later: boolean;
  readonly to: Map<string, number>;
}

/** A station as the fact `step...` names it: its line, or the counter of its tier. */
export function stationOf(lines: Lines, { tier, team }: Pick<Step, 'tier' | 'team'>): string {
  return team === undefined ? `counter_${tier}` : lines.of(tier, team);
}

/** Where cases go: by first tier, present tier, whether they were queued there, and whether it is their first station. */
export function transitions(weighed: readonly Weighed[], lines: Lines): From[] {
  const found = new Map<string, From>();
  for (const { events, weight } of weighed) {
    const steps = stepsOf(events);
    const first = steps[0]?.tier;
    steps.forEach((step, i) => {
      const state = { first: first!, tier: step.tier, queued: step.team !== undefined, later: i > 0 };
      const key = JSON.stringify(state);
      const from = found.get(key) ?? { ...state, to: new Map<string, number>() };
      found.set(key, from);
      const next = steps[i + 1];
      const to = next ? stationOf(lines, next) : end;
      from.to.set(to, (from.to.get(to) ?? 0) + weight);
    });
  }
  return [...found.values()];
}

/** How long cases stay with a tier after acceptance, by whether they go on: seconds with their weights. */
export function stays(weighed: readonly Weighed[], tier: number, goesOn: boolean): { seconds: number; weight: number }[] {
  return weighed.flatMap(({ events, weight }) =>
    stepsOf(events).flatMap((step, i, steps) =>
      step.tier === tier && i + 1 < steps.length === goesOn ? [{ seconds: Math.max(1, step.left - step.accepted), weight }] : [],
    ),
  );
}
