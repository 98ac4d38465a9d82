import type { Life } from '../life/index.ts';
import { localTime } from '../model/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Log } from './log.ts';

/** A log that is written line by line: moments are local time of the policy with its offset, lengths of time are seconds. */
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

  /** A moment to the millisecond, also where it is a whole minute: some readers take the first row's form for that of all. */
  protected stamp(at: number): string | undefined {
    return this.moment(at)?.replace(
      /T(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?/,
      (_, minute: string, second: string = '00', part: string = '') => `T${minute}:${second}.${part.padEnd(3, '0')}`,
    );
  }

  /** The same moment's date and time of day to the second, apart: spreadsheets know them for what they are, and a moment with its offset for a text. */
  protected dateAndTime(at: number): readonly [date: string | undefined, time: string | undefined] {
    const moment = this.stamp(at);
    return [moment?.slice(0, 10), moment?.slice(11, 19)];
  }
}
