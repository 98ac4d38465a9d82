import { moments } from '../../calendar/index.ts';
import type { Box, FactSpace, PolicyWords } from '../../tables/index.ts';
import { hoursOf } from './hours-of.ts';

/** More calendars than this are taken as if any of them could be open with any other. */
const most = 8;
/**
 * Combinations of open calendars that never come, as boxes, over the time that `hoursOf` looks at.
 */
export function momentsThatCannotBe(
  space: Pick<FactSpace, 'facts'>,
  policy: PolicyWords,
  days: readonly unknown[],
  set: 'arrived' | 'now',
): Box[] {
  const asked = space.facts.flatMap(({ name }, fact) =>
    name.startsWith(`${set}.`) ? [{ fact, calendar: name.slice(set.length + 1) }] : [],
  );
  if (!asked.length || asked.length > most) return [];
  const calendars = asked.map(({ calendar }) => calendar);
  const compiled = hoursOf(policy, days, calendars);
  if (!compiled) return [];
  const combinations = moments(
    calendars.map((name) => compiled.hours.get(name)!),
    0,
    compiled.length,
  );
  const met = new Set(combinations.map(({ open }) => open.map(Number).join()));
  const all = Array.from({ length: 2 ** asked.length }, (_, n) => asked.map((_, i) => (n >> i) % 2));
  return all
    .filter((open) => !met.has(open.join()))
    .map((open) => ({ sides: asked.map(({ fact }, i) => ({ fact, accepts: Uint8Array.from([1 - open[i]!, open[i]!]) })) }));
}
