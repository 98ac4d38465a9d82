export { ClassCount } from './class-count.ts';
export { halfHour, Recorder } from './recorder.ts';
export { intervalsIn } from './current-interval.ts';
export { ticketColumns, TicketLog, ticketLogHeader } from './ticket-log.ts';
export { Trace, traceLine } from './trace.ts';
export type { GroupEvent, TicketEvent, TraceEvent } from './trace.ts';
