import { parentPort, workerData } from 'node:worker_threads';
import { replicate } from '../experiment/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { keepRecords } from './keep-records.ts';
import type { RecordLine, RecordsWanted } from './keep-records.ts';

/** What a worker thread is born with. A message to it is the number of a replication. */
export interface WorkerTask {
  readonly model: Model;
  readonly seed: number;
  readonly records: RecordsWanted | undefined;
  /** Whether the first replication says where lost time went. */
  readonly lost: boolean;
}

/** What it says: lines of records, and what a replication found when it is over. */
export type WorkerAnswer = readonly RecordLine[] | Tallies;

/** Lines of records in a message. */
const page = 1024;

const { model, seed, records, lost } = workerData as WorkerTask;
const lines: RecordLine[] = [];

function sendLines(): void {
  parentPort!.postMessage(lines.splice(0) satisfies WorkerAnswer);
}

const watch = records ? keepRecords(records, (line) => lines.push(line) >= page && sendLines()) : undefined;

async function play(replication: number): Promise<void> {
  const tallies = (await replicate(model, seed, replication, { watch, lost }))!;
  if (lines.length > 0) sendLines();
  // Copied: to hand many small buffers over costs Node more (each is looked up among all the others).
  parentPort!.postMessage(tallies satisfies WorkerAnswer);
}

// What is thrown in there ends the thread, and whoever started it is told.
parentPort!.on('message', (replication: number) => void play(replication));
