import { say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { LifeEntry, LifeRow } from '../life/index.ts';
import { asTold } from './as-told.ts';
import type { ToldEntry } from './as-told.ts';
import { rowAt } from './row-at.ts';
import type { RowAt } from './row-at.ts';
import { sayHappening, sayVerdict } from './say-happening.ts';
import type { Manner } from './say-happening.ts';
import { sayThing } from './say-thing.ts';

/** The life of one ticket in words, for whoever lays it out. */
export interface ToldLife {
  readonly headings: Readonly<Record<'known' | 'decided' | 'moments' | 'promises', Text>>;
  /** What was known of it when it arrived, as the policy writes it. */
  readonly known: readonly (readonly [fact: string, value: string])[];
  /** What was decided then, and by which rows. */
  readonly decided: readonly { readonly thing: Text; readonly value: Text; readonly rows: readonly RowAt[] }[];
  /** What happened: seconds from the run's start, and since it arrived. */
  readonly moments: readonly { readonly at: number; readonly age: number; readonly said: Text; readonly rows: readonly RowAt[] }[];
  /** What became of its promises. */
  readonly promises: readonly { readonly promise: Text; readonly verdict: Text }[];
}

/** Tells a life, which begins with the arrival. */
export function tellLife(entries: readonly LifeEntry[], manner: Manner): ToldLife {
  const { call, when } = manner;
  const arrival = entries[0]!;
  const { facts = {}, due = {}, rows = [], about, since = arrival.at } = arrival;
  const called = (thing: string, name: string | undefined): Text => (name === undefined ? say`none` : call(thing, name));
  const decided: readonly (readonly [thing: string, value: Text])[] = [
    ['priority', called('priority', facts['priority'])],
    ['offer', called('offer', facts['offer'] ?? 'none')],
    ['team', called('team', about)],
    ...Object.entries(due).map(([name, at]) => [name, say`due ${when(at)}`] as const),
  ];
  return {
    headings,
    known: Object.entries(facts).filter(([name, value]) => !hidden.has(name) && !(name === 'came_by' && value === 'none')),
    decided: decided.map(([thing, value]) => ({
      thing: sayThing(thing),
      value,
      rows: places(rows.filter((row) => row.thing === thing)),
    })),
    moments: asTold(entries).map((entry) => ({
      at: entry.at,
      age: Math.max(0, entry.at - since),
      said: sayHappening(entry, manner),
      rows: entry.what === 'arrives' ? [] : places(entry.rows ?? rowsBehind(entry, rows)),
    })),
    promises: promisesOf(entries),
  };
}

const headings = {
  known: say`What is known of it`,
  decided: say`When it arrives`,
  moments: say`What happens to it`,
  promises: say`What became of its promises`,
};

/** Facts that are told as what is decided. */
const hidden: ReadonlySet<string> = new Set(['priority', 'offer', 'team', 'tier']);

/** Each row once, however much it says. */
function places(rows: readonly LifeRow[]): RowAt[] {
  const placed = rows.map((row) => rowAt(row.section, row)!);
  return placed.filter(({ section, position }, i) => placed.findIndex((row) => row.section === section && row.position === position) === i);
}

/** The row that decided at the arrival and takes effect only now: that self-service is offered; of the routing, that another team may help; of the promises, that one is due. */
function rowsBehind({ what, about }: ToldEntry, decided: readonly LifeRow[]): readonly LifeRow[] {
  if (what === 'tried_self_service' || what === 'declined_self_service') return decided.filter(({ thing }) => thing === 'offer');
  if (what === 'offered') return decided.filter(({ thing }) => thing === 'team');
  return what === 'warned' || what === 'breached' ? decided.filter(({ thing }) => thing === about) : [];
}

/** One that is made again and again says whether it was ever broken, and else what became of the last, which may not have been due when the ticket ended. */
function promisesOf(entries: readonly LifeEntry[]): ToldLife['promises'] {
  const { what, verdicts = {} } = entries.findLast((entry) => entry.verdicts !== undefined) ?? {};
  return Object.entries(verdicts).map(([name, verdict]) => {
    const promise = sayThing(name);
    const wasBroken = entries.some((entry) => entry.what === 'breached' && entry.about === name);
    if (again.has(name) && wasBroken) return { promise, verdict: say`was broken at least once` };
    return { promise, verdict: what === 'ended' && verdict === 'undecided' ? say`was not due when the ticket ended` : sayVerdict(verdict) };
  });
}

const again: ReadonlySet<string> = new Set(['next_response', 'update']);
