import { holdsPlainly } from './holds-plainly.ts';
import type { Ticket, Words } from './holds-plainly.ts';

/** What the first row says that holds and speaks of the thing, and its position in its section; -1 where there is none. */
export interface Ruled {
  readonly says: unknown;
  readonly row: number;
}

type Names<Says> = Readonly<Record<string, Says>>;

function firstRow(policy: Words, section: string, ticket: Ticket, speaks: (row: Words) => unknown, otherwise?: unknown): Ruled {
  const rows = policy[section] as readonly Words[];
  const row = rows.findIndex((one) => speaks(one) !== undefined && holdsPlainly(policy, one['when'], ticket));
  return { says: row < 0 ? otherwise : speaks(rows[row]!), row };
}

/**
 * What is decided of a ticket when it arrives, all of whose facts are known, as policy-language.md says it in words: no boxes, no ids, nothing compiled.
 * What the ticket brings already (its priority, its team) stays. Of a promise: its time and its clock.
 */
export function arrivalPlainly(policy: Words, given: Ticket): Names<Ruled> {
  const topics = policy['topics'] as Names<{ grade?: string }>;
  const teams = policy['teams'] as Names<{ tier: string }>;
  let ticket: Ticket = { ...given, grade: topics[String(given['topic'])]!.grade ?? 'normal' };
  const decide = (thing: string, section: string, otherwise?: unknown): Ruled =>
    ticket[thing] === undefined ? firstRow(policy, section, ticket, (row) => row[thing], otherwise) : { says: ticket[thing], row: -1 };

  const priority = decide('priority', 'priority');
  ticket = { ...ticket, priority: priority.says as string };
  const offer = decide('offer', 'self_service', 'none');
  ticket = { ...ticket, offer: offer.says as string };
  const clock = decide('clock', 'promises', (policy['defaults'] as Words)['clock']);
  const promise = (kind: string): Ruled => {
    const { says, row } = decide(kind, 'promises', 'none');
    if (says === 'none') return { says, row };
    const target = typeof says === 'string' ? { within: says } : (says as { within: string; clock?: string });
    return { says: `${target.within} ${target.clock ?? (clock.says as string)}`, row };
  };
  const promises = Object.fromEntries(['first_response', 'next_response', 'update', 'resolution'].map((kind) => [kind, promise(kind)]));
  const [pause_while, warn_at] = [decide('pause_while', 'promises', []), decide('warn_at', 'promises', 'none')];
  const team = decide('team', 'routing');
  const { tier } = teams[team.says as string]!;
  ticket = { ...ticket, team: team.says as string, tier };
  const workflow = firstRow(policy, 'workflows', ticket, ({ name }) => name, 'none');
  return { priority, offer, team, tier: { says: tier, row: team.row }, ...promises, clock, pause_while, warn_at, workflow };
}

/** The same of what an event leads to, of a ticket of which all is known that the event's rows ask for, its team and priority among it. */
export function eventPlainly(policy: Words, { event, after }: { event: string; after?: string }, ticket: Ticket): Names<Ruled> {
  const of = (section: string, speaks: (row: Words) => unknown, otherwise?: unknown): Ruled =>
    firstRow(policy, section, ticket, (row) => (row['event'] === event && row['after'] === after ? speaks(row) : undefined), otherwise);
  const teams = policy['teams'] as Names<{ takes?: unknown; up?: readonly string[]; tier: string }>;
  const own = teams[ticket['team'] as string]!;
  const to = of('escalation', ({ team, tier }) => team ?? tier, 'stay');
  const up = own.up?.find((name) => holdsPlainly(policy, teams[name]!.takes, ticket));
  const target = { up, stay: undefined }[to.says as string] ?? (to.says === 'up' || to.says === 'stay' ? undefined : to.says);
  const priority = of('escalation', (row) => row['priority'], ticket['priority']);
  const give = of('compensation', (row) => row['give'], 'none');
  const row = give.row < 0 ? {} : (policy['compensation'] as readonly Words[])[give.row]!;
  const amount = amountOf(row, ticket);
  return {
    give,
    amount: { says: amount, row: give.row },
    approval: { says: row['approval'] ?? (amount === undefined ? 'none' : approver(policy, own.tier, amount)), row: give.row },
    ask: of('surveys', (one) => one['ask'], 'none'),
    team: { says: target === ticket['team'] ? 'none' : (target ?? 'none'), row: to.row },
    priority: { says: priority.says === 'raise' ? raised(policy, ticket['priority'] as string) : priority.says, row: priority.row },
    notify: of('escalation', (one) => one['notify'], []),
    consult: of('escalation', (one) => one['consult'], []),
  };
}

function amountOf({ amount }: Words, ticket: Ticket): number | undefined {
  if (typeof amount !== 'object') return amount as number | undefined;
  const { share, of, at_most = Infinity } = amount as { share: string; of: string; at_most?: number };
  // Hundredths of a percent of minor units are whole, so the half is exact.
  const exact = (Math.round(Number.parseFloat(share) * 100) * Math.round((ticket[of] as number) * 100)) / 10_000;
  return Math.min(Math.floor(exact + 0.5) / 100, at_most);
}

/** The tier of the team that has the ticket, if it may give so much: then nobody need approve; else the nearest tier up that may. */
function approver(policy: Words, own: string, amount: number): string {
  const tiers = policy['tiers'] as Names<{ level: number; may_give: number }>;
  const mays = Object.entries(tiers).filter(([, { level, may_give }]) => level >= tiers[own]!.level && may_give >= amount);
  const nearest = mays.sort(([, x], [, y]) => x.level - y.level)[0]?.[0];
  return nearest === own ? 'none' : (nearest ?? 'nobody');
}

function raised(policy: Words, from: string): string {
  const ranks = Object.entries(policy['priorities'] as Names<{ rank: number }>).sort(([, x], [, y]) => x.rank - y.rank);
  return ranks[Math.max(0, ranks.findIndex(([name]) => name === from) - 1)]![0];
}
