import type { Case } from './log.ts';

/** Cases are in the log if they were closed from then on. */
const logBegins = Date.UTC(2012, 4, 1) / 1000;
/** How long a case of the second half can have lasted at the most and be in the log. */
const longest = 17 * 86_400;

/** A case and how many cases it stands for, as a part of all. */
export interface Weighed {
  readonly events: Case;
  readonly weight: number;
}

/**
 * Product-limit estimate with delayed entry (D. Lynden-Bell, 1971): a case that lasted `l` stands for the share of all that last so long, among those that would
 * have been seen then. Longer ones than the second half can show are left out; weights are of a sum of 1.
 */
export function weigh(cases: readonly Case[]): Weighed[] {
  const seen = cases
    .map((events) => ({ events, lasts: events.at(-1)!.at - events[0]!.at, entry: Math.max(0, logBegins - events[0]!.at) }))
    .sort((a, b) => a.lasts - b.lasts);
  const entries = seen.map(({ entry }) => entry).sort((a, b) => a - b);
  const weighed: Weighed[] = [];
  let surviving = 1;
  let entered = 0;
  for (let next = 0; next < seen.length && seen[next]!.lasts <= longest;) {
    const { lasts } = seen[next]!;
    while (entered < entries.length && entries[entered]! <= lasts) entered++;
    const atRisk = entered - next;
    const now = seen.slice(next).findIndex((other) => other.lasts !== lasts);
    const ends = now < 0 ? seen.length - next : now;
    for (let i = next; i < next + ends; i++) weighed.push({ events: seen[i]!.events, weight: surviving / atRisk });
    surviving *= 1 - ends / atRisk;
    next += ends;
  }
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  return weighed.map(({ events, weight }) => ({ events, weight: weight / sum }));
}
