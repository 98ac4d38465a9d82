import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The log, where `shared/` lies beside the project. Free for use; thanks to the Technion SEE Laboratory (I. Guedj, A. Mandelbaum). */
const file = new URL('../../../../shared/data/anonymous-bank-1999-02/calls.csv.gz', import.meta.url);

export const logIsThere = existsSync(file);

/** A call that reached the queue. Times are seconds of local time from 1 February 1999, 00:00. */
export interface Call {
  readonly topic: string;
  /** 2 is preferred; known of those who waited only. */
  readonly priority: number;
  readonly queued: number;
  readonly wait: number;
  readonly answered: boolean;
  /** Seconds of service, and when it began; undefined where the log does not say. */
  readonly work: number | undefined;
  readonly begun: number | undefined;
  readonly agent: string;
}

export const daySeconds = 86_400;
const start = Date.UTC(1999, 1, 1) / 1000;

const topics: Readonly<Record<string, string>> = {
  PS: 'regular_activity',
  PE: 'english',
  NW: 'prospective',
  NE: 'stock_exchange',
  IN: 'internet',
  TT: 'call_back',
};

/** Calls in order of entering the queue. Left out: phantom calls, and callers who left in the menu (they hung up without having waited). */
export function readCalls(): Call[] {
  const [header, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/);
  const names = header!.split(',');
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell])))
    .filter((row) => row['outcome'] !== 'PHANTOM' && !(row['outcome'] === 'HANG' && row['wait_s'] === '0'))
    .map((row) => ({
      topic: topics[row['type']!]!,
      priority: Number(row['priority']),
      queued: seconds(row['queue_entered_at']!),
      wait: Number(row['wait_s']),
      answered: row['outcome'] === 'AGENT',
      work: row['outcome'] === 'AGENT' && row['service_s'] !== '' ? Number(row['service_s']) : undefined,
      begun: row['service_started_at'] ? seconds(row['service_started_at']) : undefined,
      agent: row['agent'] ?? '',
    }))
    .sort((a, b) => a.queued - b.queued);
}

/** A local time as the log writes it, from seconds. */
export function localTime(at: number): string {
  return new Date((start + at) * 1000).toISOString().slice(0, 19);
}

function seconds(text: string): number {
  return Date.parse(`${text}Z`) / 1000 - start;
}
