import type { Happening, LifeEntry } from '../life/index.ts';

/** A moment as it is told: that an agent begins to work is told otherwise where he calls back who took the offer of a callback. */
export type ToldEntry = Omit<LifeEntry, 'what'> & { readonly what: Happening | 'calls_back' };

/**
 * The moments of a life as people tell them. A ticket is solved first, and then the policy is asked what follows from its end: the living part tells the
 * end last, when all that follows is done. Nothing is told twice at one moment: that work ends with a solution, and that the ticket is solved. And what fell due
 * while the customer was in a menu, with self-service, or away between two tries, is told when he gets to a team, with the moment at which it did.
 */
export function asTold(entries: readonly LifeEntry[]): ToldEntry[] {
  const told = endFirst(entries);
  const due = entries[0]?.due?.['first_response'] ?? Infinity;
  return told
    .filter((entry, i) => !(saysLess(entry, told[i + 1]) || saysAgain(entry, told[i - 1])))
    .map((entry, i, all): ToldEntry => {
      if (due < entry.at && isLate(entry, all)) return { ...entry, since: due };
      return callsBack(entry, all.slice(0, i)) ? { ...entry, what: 'calls_back' } : entry;
    });
}

function callsBack({ what }: LifeEntry, before: readonly LifeEntry[]): boolean {
  return what === 'started' && before.findLast((one) => turns.has(one.what))?.what === 'called_back';
}

/** What ends a wait, or begins another. */
const turns: ReadonlySet<string> = new Set(['queued', 'called_back', 'started']);

function endFirst(entries: readonly LifeEntry[]): readonly LifeEntry[] {
  const end = entries.findIndex(({ what }) => what === 'ended');
  const first = entries.findIndex(({ what, about }) => what === 'decided' && (about === 'closed' || about === 'escalation_closed'));
  if (first < 0 || end < first) return entries;
  return [...entries.slice(0, first), entries[end]!, ...entries.slice(first, end), ...entries.slice(end + 1)];
}

/** The work ended with the solution that the next moment tells of. */
function saysLess({ at, what, about }: LifeEntry, next: LifeEntry | undefined): boolean {
  if (what !== 'finished' || about !== 'solved' || next?.at !== at) return false;
  return next.what === 'solved' || (next.what === 'ended' && next.about === 'solved');
}

/** The ticket ends as the moment before has told: its customer left, or was turned away. */
function saysAgain({ at, what, about }: LifeEntry, before: LifeEntry | undefined): boolean {
  if (what !== 'ended' || before?.at !== at) return false;
  return about === 'gave_up' ? before.what === 'gave_up' || before.what === 'left_menu' : about === before.what;
}

function isLate({ at, what, about }: LifeEntry, all: readonly LifeEntry[]): boolean {
  return what === 'breached' && about === 'first_response' && all.some((other) => other.what === 'queued' && other.at === at);
}
