export { Life } from './life.ts';
export type { Happening, LifeEntry, LifeRow } from './life-entry.ts';
export { Part, partNames } from './lost-time.ts';
export type { LostLife, LostPiece, LostRow, LostTicket, LostTime } from './lost-time.ts';
export type { DecidedRows, Gift, Monitor } from './monitor.ts';
export { Purpose } from './purposes.ts';
export {
  Coming,
  isSolved,
  comingNames,
  Mode,
  Outcome,
  outcomeNames,
  promiseNames,
  Promised,
  State,
  stateNames,
  Survey,
  surveyNames,
  Verdict,
  verdictNames,
} from './states.ts';
export type { ClockedTallies, ContactTally, Tallies, TallySketches, TimeSketches } from './tallies.ts';
export { noTerms, Pause } from './terms.ts';
export type { Term, Terms } from './terms.ts';
export { none, Ticket } from './ticket.ts';
export { TicketStore } from './ticket-store.ts';
