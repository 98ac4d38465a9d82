/** What a command's number says, the same for every command. */
export const exitCode = {
  good: 0,
  /** An objective is missed. */
  missed: 1,
  /** Files or arguments are wrong: the user can put it right. */
  wrong: 2,
  /** Too few replications to say, or stopped before the end. */
  inconclusive: 3,
  /** Our fault (EX_SOFTWARE of sysexits.h). */
  fault: 70,
} as const;
