import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The log, where `shared/` lies beside the project: incidents of Volvo IT, BPI Challenge 2013 (W. Steeman, 4TU). */
export const logFile = fileURLToPath(new URL('../../../../shared/data/volvo-incidents-2012/events.csv.gz', import.meta.url));

export const logIsThere = existsSync(logFile);

/** A change of a case. Times are seconds of local time, as if it were UTC. */
export interface Happening {
  readonly at: number;
  readonly status: string;
  readonly tier: number;
  readonly team: string;
}

/** A case from its first change to its last, in order. */
export type Case = readonly Happening[];

/** Cases in order of their first change. */
export function readCases(): Case[] {
  const [header, ...lines] = gunzipSync(readFileSync(logFile)).toString('utf8').trim().split(/\r?\n/);
  const names = header!.split(',');
  const column = (name: string): number => names.indexOf(name);
  const [id, time, status, tier, team] = ['ticket_id', 'timestamp', 'status', 'tier', 'team'].map(column) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const cases = new Map<string, Happening[]>();
  for (const line of lines) {
    const cells = line.split(',');
    const happening = {
      at: Date.parse(`${cells[time]!.slice(0, 19)}Z`) / 1000,
      status: cells[status]!,
      tier: Number(cells[tier]),
      team: cells[team]!.trim().replaceAll(/\W+/g, '_'),
    };
    const own = cases.get(cells[id]!);
    if (own) own.push(happening);
    else cases.set(cells[id]!, [happening]);
  }
  return [...cases.values()].sort((a, b) => a[0]!.at - b[0]!.at);
}
