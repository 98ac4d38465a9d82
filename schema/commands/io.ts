/**
 * All that a command may touch besides files: a command is a function of its arguments and this, and returns an exit code.
 * `cli.ts` makes one from the process; a test makes one from arrays.
 */
export interface Io {
  /** What was asked for. */
  readonly stdout: Writer;
  /** What is said beside it: findings, progress, where files went. */
  readonly stderr: Writer;
  /** Whether a person watches `stderr`: only then is progress shown. */
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Aborted when the user stops the command (Ctrl-C). */
  readonly signal: AbortSignal;
}

export interface Writer {
  write(text: string): unknown;
}
