import type { Case } from '../../schema/index.ts';
import { decideOnEvent } from './decide-on-event.ts';
import type { Decision } from './decision.ts';
import { readTicket } from './read-ticket.ts';
import type { Service } from './service.ts';

/** One hand-over: the team that could not solve it, and what is decided then. */
export interface HandOver {
  readonly from: string;
  readonly to: Decision;
}

/** The teams that a ticket passes through if none of them can solve it, up to where it stays, where that depends on more, or the cap on transfers. */
export function escalationPath(service: Service, given: Case['given'], team: string): HandOver[] {
  const occasion = { event: 'unresolved', after: undefined };
  const most = Math.min(service.policy.limits?.transfers ?? Infinity, service.book.teams.length);
  const path: HandOver[] = [];
  for (let from = team; path.length < most;) {
    // A tier that was given was that of the first team.
    const facts = Object.fromEntries(Object.entries(given).filter(([fact]) => fact !== 'tier'));
    const { ticket } = readTicket(
      service,
      { ...facts, team: from, transfers: path.length, touches: path.length + 1, escalations: path.length },
      occasion,
    );
    const to = decideOnEvent(service, ticket, occasion).find(({ thing }) => thing === 'team')!;
    if (to.value === 'none') break;
    path.push({ from, to });
    if (to.because !== undefined || path.some((one) => one.from === to.value)) break;
    from = String(to.value);
  }
  return path;
}
