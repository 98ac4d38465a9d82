import { median } from 'simple-statistics';
import type { Case } from './log.ts';
import { quantile } from './quantile.ts';
import { stepsOf } from './steps.ts';
import type { Weighed } from './weigh.ts';

/** The five figures: shares escalated, by the tier of the first change, and median hours from queued to accepted, by tier. */
export const measures = [
  'escalated from tier 1',
  'escalated from tier 2',
  'wait in tier 1, h',
  'wait in tier 2, h',
  'wait in tier 3, h',
] as const;

/** By case, its first tier and its highest; by wait, tier and seconds: as figures, in the order of `measures`. */
export function figuresOf(
  ways: readonly (readonly [first: number, highest: number])[],
  waits: readonly (readonly [tier: number, wait: number])[],
): number[] {
  const escalated = (tier: number): number => {
    const own = ways.filter(([first]) => first === tier);
    return own.filter(([first, highest]) => highest > first).length / own.length;
  };
  const wait = (tier: number): number => median(waits.filter(([of]) => of === tier).map(([, seconds]) => seconds)) / 3600;
  return [escalated(1), escalated(2), wait(1), wait(2), wait(3)];
}

/** What happened. */
export function actual(cases: readonly Case[]): number[] {
  return figuresOf(
    cases.map((events) => [events[0]!.tier, Math.max(...events.map(({ tier }) => tier))]),
    cases.flatMap((events) =>
      stepsOf(events)
        .filter(({ team }) => team !== undefined)
        .map(({ tier, queued, accepted }) => [tier, accepted - queued] as const),
    ),
  );
}

/** What the fitted cases say by themselves, each as often as it stands for cases: what weighing alone would foretell, without a simulation. */
export function reweighed(cases: readonly Weighed[]): number[] {
  const escalated = (tier: number): number => {
    const own = cases.filter(({ events }) => events[0]!.tier === tier);
    const sum = (all: typeof own): number => all.reduce((total, { weight }) => total + weight, 0);
    return sum(own.filter(({ events }) => events.some((event) => event.tier > tier))) / sum(own);
  };
  const wait = (tier: number): number =>
    quantile(
      cases.flatMap(({ events, weight }) =>
        stepsOf(events)
          .filter((step) => step.tier === tier && step.team !== undefined)
          .map(({ queued, accepted }) => ({ value: (accepted - queued) / 3600, weight })),
      ),
      0.5,
    );
  return [escalated(1), escalated(2), wait(1), wait(2), wait(3)];
}
