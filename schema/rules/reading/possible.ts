import type { Box, FactSpace, PolicyWords, Region, Words } from '../../tables/index.ts';
import { listOf, mapOf } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { ask } from './ask.ts';
import { once } from './once.ts';
import { tableFor } from './decision-tables.ts';
import { momentsThatCannotBe } from './kinds-of-moment.ts';

/** Tickets that can be: those within `within` and outside `beyond`. */
export interface Domain {
  readonly within: Box;
  readonly beyond: readonly Box[];
}

export const anything: Box = { sides: [] };

/** The box of what lies in both. */
export function meet(...boxes: readonly Box[]): Box {
  return { sides: boxes.flatMap(({ sides }) => sides) };
}

/** Whether two sides of the box, on one fact, have nothing in common: seen at once, where a search would first write the box out. */
export function isEmpty({ sides }: Box): boolean {
  return sides.some((side, i) =>
    sides.slice(0, i).some(({ fact, accepts }) => fact === side.fact && !accepts.some((value, v) => value & side.accepts[v]!)),
  );
}

/** Facts that hold a ticket which lies in a region of the possible ones, within one of `boxes` and outside all of `covers`; undefined if none can, and `needed` then holds the boxes by which. */
export function ticketIn(
  space: FactSpace,
  domains: readonly Domain[],
  boxes: readonly Box[],
  covers: readonly Box[],
  needed?: Set<Box>,
): { region: Region; within: Box; beyond: readonly Box[] } | undefined | 'not decided' {
  // What the rows before take wholly, they take of each domain: one question instead of many.
  const open = domains.length > 1 ? boxes.filter((box) => !isEmpty(box) && ask(space, box, covers, { needed })) : boxes;
  let undecided = false;
  for (const domain of domains) {
    for (const box of open) {
      const within = meet(domain.within, box);
      if (isEmpty(within)) continue;
      const region = ask(space, within, [...domain.beyond, ...covers], { needed });
      if (region === 'not decided') undecided = true;
      else if (region) return { region, within, beyond: domain.beyond };
    }
  }
  return undecided ? 'not decided' : undefined;
}

/** The tickets that can reach a section of the policy: each way in which the priority table can have decided is one domain. */
export const possibleAt = once((context: Context, section: string): readonly Domain[] => {
  const { space } = context;
  const beyond = impossibleIn(context);
  const priority = space.at('priority');
  const rows = tableFor(context, 'priority', 'priority').rows;
  if (!['self_service', 'routing', 'promises'].includes(section) || priority < 0 || !rows.length) return [{ within: anything, beyond }];
  const before: Box[] = [];
  return rows.flatMap((row) => {
    const value = space.valueOf(priority, String(row.says['priority']));
    const given =
      value < 0 ? [] : [{ fact: priority, accepts: Uint8Array.from(space.facts[priority]!.values, (_, i) => (i === value ? 1 : 0)) }];
    // A row that is never reached is told on its own; as if it were, nothing that follows from that is told again.
    const reached = ticketIn(space, [{ within: anything, beyond }], row.boxes, before) !== undefined;
    const domains = row.boxes.map((box) => ({ within: meet(box, { sides: given }), beyond: reached ? [...beyond, ...before] : beyond }));
    if (row.sound) before.push(...row.boxes);
    return domains;
  });
});

const impossibleIn = once(({ space, words, scenario }: Context) =>
  impossible(space, words, [scenario?.value.period.from, scenario?.value.period.to]),
);

/**
 * What cannot be: `never`, a channel outside its hours, a way in that leads elsewhere, calendars that are never open together (of `sets`;
 * `days`: dates to look at beside those that the policy names).
 */
export function impossible(
  space: FactSpace,
  words: PolicyWords,
  days: readonly unknown[] = [],
  sets: readonly ('arrived' | 'now')[] = ['arrived', 'now'],
): Box[] {
  const never = listOf(words.never).filter((condition) => space.knows(condition));
  const channels = mapOf(words.channels);
  const ways = Object.entries(channels).flatMap(([name, says]): unknown[] => {
    const { hours } = mapOf(says);
    const { through, last } = wayIn(channels, name);
    const elsewhere = Object.keys(channels).filter((other) => !through.includes(other));
    // Who is refused is decided on too, as the ticket that it would have been.
    const served = through.length && !closes(channels, last) ? [{ channel: name, arrived: { not: hours } }] : [];
    const cameBy = elsewhere.length ? [{ came_by: name, channel: elsewhere }] : [];
    const open = closes(channels, name) ? [{ came_by: name, arrived: hours }] : [];
    return [...served, ...cameBy, ...open].filter((condition) => space.knows(condition));
  });
  const told = [...never, ...ways].flatMap((condition) => space.boxes(condition).map((box) => space.ground(box)));
  return [...told, ...sets.flatMap((set) => momentsThatCannotBe(space, words, days, set))];
}

/** The channels that a contact which finds this one closed is passed on to, in turn, and the last of them. One that keeps it passes it to none. */
function wayIn(channels: Words, name: string): { through: readonly string[]; last: string } {
  const through: string[] = [];
  let last = name;
  while (closes(channels, last)) {
    const next = mapOf(channels[last])['when_closed'];
    if (typeof next !== 'string' || !Object.hasOwn(channels, next) || through.includes(next)) break;
    through.push(next);
    last = next;
  }
  return { through, last };
}

/** Whether a channel turns contacts away at times; a deferred one only where it says so. */
function closes(channels: Words, name: string): boolean {
  const { mode, hours, when_closed: leads } = mapOf(channels[name]);
  return (mode === 'live' || leads !== undefined) && typeof hours === 'string' && hours !== 'always' && leads !== 'keep';
}
