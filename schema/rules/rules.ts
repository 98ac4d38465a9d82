import { absenceTooShort } from './absence-too-short.ts';
import { amountAboveLimit } from './amount-above-limit.ts';
import { amountAboveMayGive } from './amount-above-may-give.ts';
import { amountUnbounded } from './amount-unbounded.ts';
import { backlogAndWarmUp } from './backlog-and-warm-up.ts';
import { badPeriod } from './bad-period.ts';
import { badPrecision } from './bad-precision.ts';
import { behaviourMissing } from './behaviour-missing.ts';
import { breakOutsideShift } from './break-outside-shift.ts';
import { breachWithoutRow } from './breach-without-row.ts';
import { budgetInOneCase } from './budget-in-one-case.ts';
import { businessDaysOnAlways } from './business-days-on-always.ts';
import { closedChannelNoWayIn } from './closed-channel-no-way-in.ts';
import { compensatedTwice } from './compensated-twice.ts';
import { closedLongerThanPromise } from './closed-longer-than-promise.ts';
import { cutsNotRising } from './cuts-not-rising.ts';
import { daysOnClock } from './days-on-clock.ts';
import { differsByChannel } from './differs-by-channel.ts';
import { duplicateRowName } from './duplicate-row-name.ts';
import { escalationNotWatched } from './escalation-not-watched.ts';
import { factTooEarly } from './fact-too-early.ts';
import { fileMissing } from './file-missing.ts';
import { gap } from './gap.ts';
import { handOverCycle } from './hand-over-cycle.ts';
import { handOverToItself } from './hand-over-to-itself.ts';
import { mixOfNever } from './mix-of-never.ts';
import { neverMeasured } from './never-measured.ts';
import { notSimulatedYet } from './not-simulated-yet.ts';
import { objectiveAgainstPromise } from './objective-against-promise.ts';
import { pathOutside } from './path-outside.ts';
import { periodShorterThanBudget } from './period-shorter-than-budget.ts';
import { periodShorterThanLimit } from './period-shorter-than-limit.ts';
import { periodShorterThanPromise } from './period-shorter-than-promise.ts';
import { redundantRow } from './redundant-row.ts';
import { raiseBreaksPromise } from './raise-breaks-promise.ts';
import { responseAfterResolution } from './response-after-resolution.ts';
import { reviewOverdue } from './review-overdue.ts';
import { rowNeverReached } from './row-never-reached.ts';
import type { Rule } from './rule.ts';
import { selfServiceNowhere } from './self-service-nowhere.ts';
import { shareNeverSettled } from './share-never-settled.ts';
import { shareOnBoth } from './share-on-both.ts';
import { sharesDoNotAddUp } from './shares-do-not-add-up.ts';
import { teamDoesNotTake } from './team-does-not-take.ts';
import { teamWithoutStaff } from './team-without-staff.ts';
import { tierUpUnclear } from './tier-up-unclear.ts';
import { tierWithoutTeam } from './tier-without-team.ts';
import { tooLargeToSimulate } from './too-large-to-simulate.ts';
import { tooManyHandOvers } from './too-many-hand-overs.ts';
import { unknownName } from './unknown-name.ts';
import { unusedName } from './unused-name.ts';
import { usesMissing } from './uses-missing.ts';
import { weakerFirst } from './weaker-first.ts';
import { wrongKindOfName } from './wrong-kind-of-name.ts';

/** Every rule of meaning, in the order of policy-language: names, tables, promises, teams, the scenario, files. */
export const rules: readonly Rule[] = [
  unknownName,
  wrongKindOfName,
  unusedName,
  duplicateRowName,
  factTooEarly,
  shareOnBoth,
  gap,
  rowNeverReached,
  redundantRow,
  weakerFirst,
  differsByChannel,
  daysOnClock,
  businessDaysOnAlways,
  responseAfterResolution,
  closedLongerThanPromise,
  raiseBreaksPromise,
  neverMeasured,
  objectiveAgainstPromise,
  closedChannelNoWayIn,
  tierWithoutTeam,
  selfServiceNowhere,
  reviewOverdue,
  teamDoesNotTake,
  tierUpUnclear,
  handOverToItself,
  handOverCycle,
  tooManyHandOvers,
  breachWithoutRow,
  escalationNotWatched,
  amountUnbounded,
  amountAboveLimit,
  amountAboveMayGive,
  compensatedTwice,
  budgetInOneCase,
  teamWithoutStaff,
  behaviourMissing,
  sharesDoNotAddUp,
  absenceTooShort,
  breakOutsideShift,
  cutsNotRising,
  mixOfNever,
  backlogAndWarmUp,
  badPeriod,
  periodShorterThanPromise,
  periodShorterThanLimit,
  periodShorterThanBudget,
  badPrecision,
  shareNeverSettled,
  tooLargeToSimulate,
  usesMissing,
  fileMissing,
  pathOutside,
  notSimulatedYet,
];
