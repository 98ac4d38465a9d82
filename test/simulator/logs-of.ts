import { replicate } from '../../simulator/experiment/index.ts';
import { keepRecords } from '../../simulator/host/keep-records.ts';
import type { RecordKind } from '../../simulator/host/keep-records.ts';
import type { LifeEntry, Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { eventLogHeader, ticketLogHeader, visitLogHeader } from '../../simulator/monitor/index.ts';

/** A row of a log, by column. */
export type Row = Readonly<Record<string, string>>;

interface Logs {
  readonly model: Model;
  readonly tallies: Tallies;
  readonly tickets: readonly Row[];
  readonly visits: readonly Row[];
  readonly events: readonly Row[];
  readonly life: readonly LifeEntry[];
}

/** What the logs say of a replication, and the life of one ticket of it. */
export async function logsOf(model: Model, seed: number, ticket = '#1'): Promise<Logs> {
  const lines: Record<RecordKind, string[]> = { tickets: [ticketLogHeader], visits: [visitLogHeader], events: [eventLogHeader], life: [] };
  const watch = keepRecords({ kinds: ['tickets', 'visits', 'events', 'life'], ticket }, ([kind, line]) => lines[kind].push(line));
  const tallies = (await replicate(model, seed, 0, { watch }))!;
  const rows = (kind: RecordKind): Row[] => {
    const [header, ...others] = lines[kind].map((line) => line.trimEnd().split(','));
    return others.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i]!])));
  };
  const life = lines.life.map((line) => JSON.parse(line) as LifeEntry);
  return { model, tallies, tickets: rows('tickets'), visits: rows('visits'), events: rows('events'), life };
}
