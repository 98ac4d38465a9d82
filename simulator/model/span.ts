import type { EpochSeconds, Zone } from '../../schema/calendar/index.ts';
import type { Seconds } from './model.ts';

/** The run on the calendar: what turns dates and times of the user's into seconds from the run's start. */
export interface Span {
  /** The policy's time zone. */
  readonly zone: Zone;
  /** The run's start. */
  readonly origin: EpochSeconds;
  /** The window is [from, to), the run ends at `end`. */
  readonly from: Seconds;
  readonly to: Seconds;
  readonly end: Seconds;
}
