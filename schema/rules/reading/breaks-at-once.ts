import { addOpen, isOpen, localOf, openBetween, turnsOf } from '../../calendar/index.ts';
import type { OpenHours } from '../../calendar/index.ts';
import { writeMoment } from '../../values/index.ts';
import type { Context } from '../context.ts';
import { dueOf } from './due-of.ts';
import { once } from './once.ts';
import type { CompiledHours } from './hours-of.ts';
import { hoursOf } from './hours-of.ts';
import type { Deciding } from './promises-under.ts';

/** A moment at which something happens to a ticket, and what is known by it. */
export interface MomentOfTicket {
  /** Seconds since arrival. */
  readonly age: number;
  /** Whether calendars were open at arrival, and are now, by their facts (`arrived.office`). */
  readonly arrived: ReadonlyMap<string, boolean>;
  readonly now: ReadonlyMap<string, boolean>;
  /** The arrival on the policy's wall clock. */
  readonly arrives: string;
}

type Counted = Pick<Deciding, 'within' | 'clock'>;

interface Raise {
  /** The promise that is warned of (at this share of its time) or broken; undefined: it is so many seconds `after` arrival. */
  readonly made: Counted | undefined;
  readonly share: number;
  readonly after: number | undefined;
  /** What was promised, and what is promised anew. */
  readonly old: Counted;
  readonly fresh: Counted;
}

/**
 * Moments, at the earliest at which a ticket can be raised, at which what is promised anew is over, and what was promised is not. One for each kind of
 * moment: arrivals are tried where a clock starts or stops at the one end of the time or at the other, and half-way between these.
 */
export function breaksAtOnce(context: Context, { made, share, after, old, fresh }: Raise): readonly MomentOfTicket[] {
  const bare = ({ within, clock }: Counted): Counted => ({ within, clock });
  return momentsOf(context, { made: made && bare(made), share, after, old: bare(old), fresh: bare(fresh) });
}

const momentsOf = once((context: Context, { made, share, after, old, fresh }: Raise): readonly MomentOfTicket[] => {
  const known = hoursOfPolicy(context);
  if (!known) return [];
  const hours = (name: string): OpenHours => known.hours.get(name) ?? known.hours.get('always')!;
  const factsOf = (set: string) =>
    [...known.hours].map(([name, its]) => [`${set}.${name}`, its] as const).filter(([name]) => context.space.at(name) >= 0);
  const asked = { arrived: factsOf('arrived'), now: factsOf('now') };
  const openAt = (facts: typeof asked.now, moment: number) => facts.map(([name, its]) => [name, isOpen(its, moment)] as const);
  const found = new Map<string, MomentOfTicket>();
  for (const arrival of arrivals(known, [made?.clock ?? 'always', old.clock, fresh.clock], after ?? 0)) {
    let at = arrival + (after ?? 0);
    if (made?.within) {
      const own = hours(made.clock);
      const due = dueOf(made.within, own, arrival);
      at = share === 1 ? due : addOpen(own, arrival, share * openBetween(own, arrival, due));
    }
    // Beyond what is known everything is closed, and nothing is due.
    if (!(at < known.length) || dueOf(fresh.within!, hours(fresh.clock), arrival) > at) continue;
    if (old.within && dueOf(old.within, hours(old.clock), arrival) <= at) continue;
    const [arrived, now] = [openAt(asked.arrived, arrival), openAt(asked.now, at)];
    const key = [...arrived, ...now].join();
    if (found.has(key)) continue;
    const arrives = writeMoment({ local: localOf(known.zone, known.origin + arrival) });
    found.set(key, { age: at - arrival, arrived: new Map(arrived), now: new Map(now), arrives });
  }
  return [...found.values()];
});

const hoursOfPolicy = once(({ words }: Context) => {
  const names = Object.keys(words.calendars ?? {}).filter((name) => name !== 'always');
  return hoursOf(words, [], ['always', ...names]);
});

/** Openings and closings of these calendars, the same so many seconds before, and the moments half-way; the beginning, where none ever closes. */
function arrivals({ hours, length }: CompiledHours, calendars: readonly string[], before: number): number[] {
  const changes = turnsOf(
    [...new Set(calendars)].map((name) => hours.get(name) ?? hours.get('always')!),
    [0, before],
  );
  const ends = [...new Set([0, ...changes])].sort((x, y) => x - y);
  return ends.flatMap((at, i) => [at, Math.floor((at + (ends[i + 1] ?? at)) / 2)]).filter((at) => 0 <= at && at < length);
}
