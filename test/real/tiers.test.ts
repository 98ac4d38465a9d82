import { expect, test } from 'vitest';
import type { Case, Happening } from './tiers/log.ts';
import { stepsOf } from './tiers/steps.ts';
import { weigh } from './tiers/weigh.ts';

/** What `tiers/run.ts` reads out of the log, on cases made by hand; the prediction itself takes a minute and the log. */
const hour = 3600;
const may = Date.UTC(2012, 4, 1) / 1000;

function happening(hours: number, status: string, tier: number, team: string): Happening {
  return { at: may + hours * hour, status, tier, team };
}

function lasting(from: number, hours: number): Case {
  return [happening(from, 'Accepted', 1, 'A'), happening(from + hours, 'Completed', 1, 'A')];
}

test('a wait runs from the last change of team to the acceptance, and a tier that takes without a queue is a station', () => {
  const steps = stepsOf([
    happening(0, 'Queued', 1, 'A'),
    happening(1, 'Queued', 1, 'B'),
    happening(3, 'Accepted', 1, 'B'),
    happening(4, 'Accepted', 2, 'C'),
    happening(6, 'Queued', 3, 'D'),
    happening(7, 'Queued', 3, 'D'),
    happening(9, 'Accepted', 3, 'D'),
    happening(10, 'Completed', 3, 'D'),
    happening(200, 'Completed', 3, 'D'),
  ]);
  const told = steps.map(({ tier, team, queued, accepted, left }) => [
    tier,
    team,
    ...[queued, accepted, left].map((at) => (at - may) / hour),
  ]);
  expect(told).toEqual([
    [1, 'B', 1, 3, 4],
    [2, undefined, 4, 4, 6],
    [3, 'D', 6, 9, 10],
  ]);
});

test('a case that came before May stands for all that lasted so long, also those that were not seen', () => {
  // Half of the cases last 1 hour, half 10. The log has both of May; of those that came 5 hours before, only what lasted.
  const weighed = weigh([lasting(0, 1), lasting(1, 10), lasting(-5, 10), lasting(-5, 10)]);
  const short = weighed.filter(({ events }) => events[1]!.at - events[0]!.at === hour);
  expect(short).toHaveLength(1);
  expect(short[0]!.weight).toBeCloseTo(0.5, 12);
  expect(weighed.map(({ weight }) => weight).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test('what lasts longer than the second half can show is left out', () => {
  expect(weigh([lasting(0, 1), lasting(0, 18 * 24)])).toHaveLength(1);
});
