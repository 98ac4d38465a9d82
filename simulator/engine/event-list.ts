/** What the engine asks of a list of events: time and order, nothing of what an event means. */
export interface EventList {
  /** How many events are scheduled. */
  readonly size: number;
  /** When the next one is; Infinity where there is none. */
  readonly nextAt: number;
  /**
   * `at` in seconds from the run's start; `kind` from 0 to 255; `subject` and `generation` are 32-bit integers handed back as they came, so that
   * who schedules can tell a stale event by its generation instead of taking it out of the list.
   */
  schedule(at: number, kind: number, subject: number, generation: number): void;
  /** Takes the next event into the four fields below. Equal times: the lower kind first, then first scheduled. Throws where there is none. */
  pop(): void;
  readonly at: number;
  readonly kind: number;
  readonly subject: number;
  readonly generation: number;
}
