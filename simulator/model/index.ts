export { amountGiven } from './amount-given.ts';
export { approvalOf } from './approval-of.ts';
export { approverOf } from './approver-of.ts';
export { ClassTable } from './class-table.ts';
export { compileWith } from './compile.ts';
export type { Compiled, Inputs } from './compile.ts';
export { Csv } from './csv.ts';
export { dueAfter } from './due-after.ts';
export { compileCalendars } from './hours.ts';
export { compileRulebook } from './compile-rulebook.ts';
export { Decider } from './decide.ts';
export { decideArrival } from './decide-arrival.ts';
export type { ArrivalRows } from './decide-arrival.ts';
export { decideEvent } from './decide-event.ts';
export { rowsOfEvent } from './rows-of-event.ts';
export type { EventDecision } from './decide-event.ts';
export { EventTable } from './event-table.ts';
export { defaultZone, must } from './checked.ts';
export { eachLogged } from './each-logged.ts';
export { keyOf } from './key-of.ts';
export { layersOf, mostOfRate } from './layers.ts';
export type { Layer } from './layers.ts';
export { localTime } from './local-time.ts';
export { backlogLimits, backlogThing, inBacklog, mostOrdinals, mostSources, ordinalBits, staffingLimits } from './keys.ts';
export type * from './model.ts';
export type * from './asked-figures.ts';
export { namesCustomers } from './names-customers.ts';
export { originOf } from './origin-of.ts';
export { offeredLoad } from './offered-load.ts';
export type { OfferedLoad } from './offered-load.ts';
export { onDuty } from './on-duty.ts';
export type { Retention, Satisfaction } from './feelings.ts';
export { instantNamed, readInstant } from './read-instant.ts';
export type { OpenHours } from '../../schema/calendar/index.ts';
export type { Scope } from './scope.ts';
export { groupsServing } from './groups-serving.ts';
export { sharedFacts } from './shared-facts.ts';
export type { Span } from './span.ts';
export { raised } from './raised.ts';
export { valueIn } from './value-in.ts';
export { takenInAt, wayIn } from './way-in.ts';
export { zonesBetween } from './zones-between.ts';
export { zonesOf } from './zones-of.ts';

// What one may ask of a model's hours and tables: those who run a model need no door of the schema.
export {
  addBusinessDays,
  addOpen,
  dayOf,
  instantOf,
  isOpen,
  localOf,
  nextChange,
  nextOpening,
  openBetween,
} from '../../schema/calendar/index.ts';
export { firstMatch, holds } from '../../schema/tables/index.ts';
export { eachWeekHour, weekHours } from './week-hours.ts';
