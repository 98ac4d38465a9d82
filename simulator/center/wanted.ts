/** Which waiting tickets somebody would take now. */
export interface Wanted {
  readonly channels: readonly number[];
  /** Live ones only. */
  readonly live: boolean;
}
