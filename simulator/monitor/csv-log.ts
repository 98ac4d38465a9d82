import type { Life } from '../life/index.ts';
import { localTime } from '../model/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Log } from './log.ts';

/** A log that is written line by line: moments are local time of the policy, lengths of time are seconds. */
export class CsvLog extends Log {
  /** Takes a line, its line end included. */
  protected readonly write: (line: string) => void;

  constructor(life: Life, model: Model, decider: Decider, write: (line: string) => void) {
    super(life, model, decider);
    this.write = write;
  }

  protected moment(at: number): string | undefined {
    return Number.isFinite(at) ? localTime(this.model, at) : undefined;
  }
}
