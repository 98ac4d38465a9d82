import type { EscalationRow } from '../../../schema/index.ts';
import type { Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { onEvents } from './on-events.ts';

/** What happens to a request on the way. */
export function escalation(scribe: Scribe): Section | undefined {
  const rows = escalationRows(scribe);
  if (rows.length === 0) return undefined;
  const { title, order } = scribe.words.sections.escalation;
  const blocks = onEvents(scribe, rows, (row) => scribe.words.sections.clauses(effects(scribe, row)), scribe.words.phrases.rest);
  return { id: 'escalation', title, blocks: [{ kind: 'paragraph', text: order }, ...blocks] };
}

/** The rows of which there is something to say to this audience. */
export function escalationRows(scribe: Scribe): EscalationRow[] {
  return scribe.shown(scribe.policy.escalation).filter((row) => effects(scribe, row).length > 0);
}

/** Customers read what they will notice: neither which team, nor whom else we inform or ask. */
function effects(scribe: Scribe, { team, tier, priority, notify = [], consult = [] }: EscalationRow): string[] {
  const words = scribe.words.sections.escalation;
  const teams = (names: readonly string[]) => scribe.list(names.map((name) => scribe.title('teams', name)));
  const told = notify.filter((name) => name !== 'customer');
  return [
    ...(team === undefined ? [] : [words.team(scribe.isInternal ? teams([team]) : undefined)]),
    ...(tier === undefined ? [] : [tier === 'up' ? words.up[scribe.audience] : words.stay]),
    ...(priority === undefined ? [] : [priority === 'raise' ? words.raise : words.priority(scribe.title('priorities', priority))]),
    ...(notify.includes('customer') ? [words.tellCustomer] : []),
    ...(scribe.isInternal && told.length > 0 ? [words.tell(teams(told))] : []),
    ...(scribe.isInternal && consult.length > 0 ? [words.consult(teams(consult))] : []),
  ];
}
