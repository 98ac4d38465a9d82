import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../schema/index.ts';
import { simulateFile } from '../../simulator/host/index.ts';
import { eventLogHeader, ticketLogHeader, visitLogHeader } from '../../simulator/monitor/index.ts';

export type Row = Readonly<Record<string, string>>;

/** Three days of the example's week, so that some tickets are still open when the run stops. */
export async function logsOf(example: string, scenario: string): Promise<Logs> {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-logs-'));
  try {
    cpSync(fileURLToPath(new URL(`../../policies/${example}`, import.meta.url)), folder, { recursive: true });
    const path = join(folder, `${scenario}.scenario.yaml`);
    const text = readFileSync(path, 'utf8');
    const short = text.replace(/(from: .*\n {2}to: \d{4}-\d\d-)(\d\d)/, (_, head: string, day: string) => head + String(Number(day) - 4));
    writeFileSync(path, short.replace(/warm_up: \w+/, 'warm_up: 1d').replace(/follow_up: \w+/, 'follow_up: 2d'));
    const lines = { tickets: [ticketLogHeader], visits: [visitLogHeader], events: [eventLogHeader] };
    const keep = ([kind, line]: readonly [string, string]): unknown => lines[kind as keyof typeof lines].push(line);
    const { result } = await simulateFile(path, { replications: 1, workers: 1, records: { kinds: ['tickets', 'visits', 'events'], keep } });
    return { result: result!, tickets: rowsOf(lines.tickets), visits: rowsOf(lines.visits), events: rowsOf(lines.events) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Logs {
  readonly result: Result;
  readonly tickets: readonly Row[];
  readonly visits: readonly Row[];
  readonly events: readonly Row[];
}

function rowsOf(lines: readonly string[]): Row[] {
  const [names, ...rows] = lines.map((line) => line.trimEnd().split(','));
  return rows.map((cells) => Object.fromEntries(names!.map((name, i) => [name, cells[i]!])));
}
