export { check, checkNames } from './check.ts';
export { checkTicket } from './check-ticket.ts';
export { contextOf } from './context.ts';
export type { Context, Documents } from './context.ts';
export { momentsThatCannotBe } from './reading/kinds-of-moment.ts';
export { impossible } from './reading/possible.ts';
export { tellTickets } from './reading/tell-tickets.ts';
export type { Rule } from './rule.ts';
export { rules } from './rules.ts';
