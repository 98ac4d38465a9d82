import type { Document, Policy } from '../../schema/index.ts';
import { enumerated, say } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { sayDuration } from '../../schema/values/index.ts';
import { speaking } from '../host/index.ts';
import type { LifeEntry } from '../life/index.ts';
import { localTime } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { tellLife } from '../story/index.ts';
import type { RowAt } from '../story/index.ts';
import { asLines } from './as-lines.ts';
import { callNames } from './call-names.ts';
import type { Colors } from './colours.ts';
import { figure } from './figure.ts';
import { isolated } from './isolated.ts';
import { placed } from './placed.ts';
import { sayMoment } from './say-decision.ts';
import { sayRow } from './say-row.ts';
import { table } from './table.ts';

/**
 * The life of one ticket for the terminal: what was known of it, what was decided and by which rows, and then moment by moment.
 *
 * @param model the world in which it lived: its clock, and what numbers were told apart
 */
export function showLife(
  entries: readonly LifeEntry[],
  policy: Document<Policy>,
  model: Pick<Model, 'origin' | 'zone' | 'facts'>,
  paint: Colors,
  language: Language = 'en',
): string {
  const tell = speaking(language);
  const when = (at: number): Text => sayMoment(localTime(model, Math.floor(at)));
  const money = (amount: number): Text => figure(amount, 'money', policy.value.currency ?? '');
  const call = callNames(policy.value, language);
  const told = tellLife(entries, { call, when, money });
  const { ticket = 0, id } = entries[0]!;
  const factSaid = (name: string, value: string): Text => {
    const { texts, values } = model.facts.find((fact) => fact.name === name)!;
    return texts?.[values.indexOf(value)] ?? call(name, value);
  };
  const factTitle = (name: string): Text => {
    const [, calendar] = /^arrived\.(.+)$/.exec(name) ?? [];
    return calendar === undefined ? call('fact', name) : say`arrived.${call('clock', calendar)}`;
  };
  const title = (text: Text): string => paint.bold(isolated(tell(text)));
  const by = (rows: readonly RowAt[]): string => tell(enumerated(placed(policy, rows).map(sayRow)));
  const lines = [
    title(
      id === undefined ? say`Ticket ${ticket} of the first replication` : say`Ticket ${id} (number ${ticket} of the first replication)`,
    ),
    ...table(
      [start, start],
      told.known.map(([name, value]) => [`  ${tell(factTitle(name))}`, tell(factSaid(name, value))]),
    ),
    '',
    title(told.headings.decided),
    ...table(
      [start, start, { align: 'start', paint: paint.dim }],
      told.decided.map(({ thing, value, rows }) => [`  ${tell(thing)}`, tell(value), by(rows)]),
    ),
    '',
    title(told.headings.moments),
    ...table(
      [start, { align: 'end' }, start, { align: 'start', paint: paint.dim }],
      told.moments.map(({ at, age, said, rows }) => [`  ${tell(when(at))}`, tell(sayDuration(Math.round(age))), tell(said), by(rows)]),
    ),
    '',
    title(told.headings.promises),
    ...(told.promises.length === 0
      ? [`  ${isolated(tell(say`none was made`))}`]
      : table(
          [start, start],
          told.promises.map(({ promise, verdict }) => [`  ${tell(promise)}`, tell(verdict)]),
        )),
  ];
  return asLines(lines, language);
}

const start = { align: 'start' } as const;
