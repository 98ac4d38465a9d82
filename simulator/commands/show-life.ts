import type { Document, Policy } from '../../schema/index.ts';
import { enumerated, say, word } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { sayDuration } from '../../schema/values/index.ts';
import { rowAt } from '../decision/index.ts';
import { speaking } from '../host/index.ts';
import type { LifeEntry, LifeRow } from '../monitor/index.ts';
import { asLines } from './as-lines.ts';
import { callNames } from './call-names.ts';
import type { Colors } from './colours.ts';
import { isolated } from './isolated.ts';
import { placed } from './placed.ts';
import { sayMoment, sayThing } from './say-decision.ts';
import type { CallNames } from './say-decision.ts';
import { sayHappening, sayVerdict } from './say-happening.ts';
import { sayRow } from './say-row.ts';
import { table } from './table.ts';

/** The life of one ticket for the terminal: what was known of it, what was decided and by which rows, and then moment by moment. */
export function showLife(entries: readonly LifeEntry[], policy: Document<Policy>, paint: Colors, language: Language = 'en'): string {
  const tell = speaking(language);
  const call = callNames(policy.value, language);
  const [arrival] = entries;
  const { ticket = 0, id, facts = {}, due = {}, rows = [], about } = arrival!;
  const title = (text: Text): string => paint.bold(isolated(tell(text)));
  const by = (rows: readonly LifeRow[]): string =>
    tell(
      enumerated(
        placed(
          policy,
          rows.map((row) => rowAt(row.section, row)!),
        ).map(sayRow),
      ),
    );
  const decided: readonly (readonly [thing: string, value: Text])[] = [
    ['priority', called(call, 'priority', facts['priority'])],
    ['offer', called(call, 'offer', facts['offer'] ?? 'none')],
    ['team', called(call, 'team', about)],
    ...Object.entries(due).map(([name, at]) => [name, say`due ${sayMoment(at)}`] as const),
  ];
  const last = entries.at(-1)!;
  const lines = [
    title(
      id === undefined ? say`Ticket ${ticket} of the first replication` : say`Ticket ${id} (number ${ticket} of the first replication)`,
    ),
    ...table(
      [start, start],
      Object.entries(facts)
        .filter(([name]) => !hidden.has(name))
        .map(([name, value]) => [`  ${tell(word(name))}`, tell(word(value))]),
    ),
    '',
    title(say`When it arrives`),
    ...table(
      [start, start, { align: 'start', paint: paint.dim }],
      decided.map(([thing, value]) => [`  ${tell(sayThing(thing))}`, tell(value), by(rows.filter((row) => row.thing === thing))]),
    ),
    '',
    title(say`What happens to it`),
    ...table(
      [start, { align: 'end' }, start, { align: 'start', paint: paint.dim }],
      entries.map((entry) => [
        `  ${tell(sayMoment(entry.at.replace(/\.\d+/, '')))}`,
        tell(sayDuration(Math.round(entry.age))),
        tell(sayHappening(entry, call)),
        entry === arrival ? '' : by(entry.rows ?? []),
      ]),
    ),
    '',
    title(say`What became of its promises`),
    ...promisesOf(last, tell),
  ];
  return asLines(lines, language);
}

const start = { align: 'start' } as const;

/** Facts that are told as what is decided. */
const hidden: ReadonlySet<string> = new Set(['priority', 'offer', 'team', 'tier']);

function called(call: CallNames, thing: string, name: string | undefined): Text {
  return name === undefined ? say`none` : call(thing, name);
}

/** One that runs anew and was not due again when the ticket ended has nothing to say. */
function promisesOf({ what, due = {} }: LifeEntry, tell: (text: Text) => string): string[] {
  const judged = Object.entries(due).filter(([, verdict]) => what !== 'ended' || verdict !== 'undecided');
  const rows = judged.map(([name, verdict]) => [`  ${tell(sayThing(name))}`, tell(sayVerdict(verdict))]);
  return rows.length > 0 ? table([start, start], rows) : [`  ${isolated(tell(say`none was made`))}`];
}
