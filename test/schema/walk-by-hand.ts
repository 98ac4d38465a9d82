/** A small policy of which every ticket and every course of events can be listed. */
export interface Small {
  readonly teams: Readonly<Record<string, { tier: string; takes?: When; up?: readonly string[] }>>;
  readonly routing: readonly { when?: When; team: string }[];
  readonly escalation: readonly Row[];
  readonly compensation: readonly Row[];
}

type When = Readonly<Record<string, unknown>>;

export interface Row {
  readonly event: string;
  readonly after?: string;
  readonly when?: When;
  readonly team?: string;
  readonly tier?: 'up' | 'stay';
  readonly priority?: string;
  readonly give?: string;
}

export interface Ticket {
  readonly topic: string;
  readonly segment: string;
}

const day = 86_400;
const seconds: Readonly<Record<string, number>> = { '1h': 3600, '1d': day, '2d': 2 * day, '3d': 3 * day };

/** Everything that is so at one moment of a ticket's life. */
interface State {
  readonly team: string;
  readonly priority: string;
  readonly transfers: number;
  readonly visits: number;
  readonly age: number;
  /** The age when it came to its team, or since when it can be in the queue again. */
  readonly came: number;
  /** How often it has waited so long with this team; a third time brings nothing new. */
  readonly waits: number;
  readonly had: readonly string[];
  readonly made: readonly string[];
  readonly paid: readonly number[];
}

export interface Told {
  /** Tickets that are sent round, as JSON. */
  readonly round: Set<string>;
  /** Rows of escalation that hand a team its own tickets. */
  readonly own: Set<number>;
  /** The most hand-overs of any ticket that does not go round. */
  most: number;
  /** Pairs of rows of compensation that one ticket gets, `0 1`. */
  readonly pairs: Set<string>;
}

/** What can happen to the tickets of a policy, by trying all that can. */
export function byHand(policy: Small): Told {
  const told: Told = { round: new Set(), own: new Set(), most: 0, pairs: new Set() };
  for (const topic of ['a', 'b']) for (const segment of ['v', 's']) live(policy, { topic, segment }, told);
  return told;
}

function live(policy: Small, ticket: Ticket, told: Told): void {
  const priority = ticket.segment === 'v' ? 'high' : 'low';
  const facts = { ...ticket, priority };
  const team = policy.routing.find(({ when }) => holds(when, facts))!.team;
  const seen = new Set<string>();
  const todo: State[] = [{ team, priority, transfers: 0, visits: 0, age: 0, came: 0, waits: 0, had: [], made: [], paid: [] }];
  const enter = (state: State): void => {
    const key = JSON.stringify(state);
    if (!seen.has(key)) todo.push(state);
    seen.add(key);
  };
  for (let state = todo.pop(); state; state = todo.pop()) for (const next of nextOf(policy, ticket, state, told)) enter(next);
}

/** Every state that one event can lead to. */
function nextOf(policy: Small, ticket: Ticket, state: State, told: Told): State[] {
  const ages = [...new Set([state.age, state.came + 3600, day, 2 * day, 3 * day, 4 * day])].filter((age) => age >= state.age);
  const brings = (after: string): boolean => policy.escalation.some((row) => row.event === 'aging' && row.after === after);
  const due = ['1d', '3d'].filter((after) => brings(after) && !state.had.includes(`aging ${after}`));
  const waits = [...policy.escalation, ...policy.compensation].some(({ event }) => event === 'waiting');
  return ages.flatMap((age) => {
    // Nobody gets past an age at which a row is asked.
    if (due.some((after) => age > seconds[after]!)) return [];
    const events: [event: string, after?: string | undefined, promise?: string][] = [['unresolved'], ['asked'], ['closed']];
    if (waits && state.waits < 2 && age >= state.came + 3600) events.push(['waiting', '1h']);
    for (const promise of ['first_response', 'resolution'])
      if (!state.had.includes(`breach ${promise}`) && !(promise === 'first_response' && state.visits > 0))
        events.push(['breach', undefined, promise]);
    for (const after of ['1d', '3d']) if (!state.had.includes(`aging ${after}`) && age === seconds[after]) events.push(['aging', after]);
    return events
      .filter(([event]) => event !== 'closed' || !due.some((after) => age >= seconds[after]!))
      .flatMap(([event, after, promise]) => happen(policy, ticket, { ...state, age }, { event, after, promise }, told));
  });
}

function happen(
  policy: Small,
  ticket: Ticket,
  state: State,
  { event, after, promise }: { event: string; after: string | undefined; promise: string | undefined },
  told: Told,
): State[] {
  // By email nobody waits twice without having been answered.
  const visit = event === 'unresolved' || event === 'asked' || (event === 'waiting' && state.waits > 0);
  const visits = state.visits + (visit ? 1 : 0);
  const had = event === 'breach' || event === 'aging' ? [...state.had, `${event} ${promise ?? after}`].sort() : state.had;
  const { tier, up } = policy.teams[state.team]!;
  const breached = had.filter((one) => one.startsWith('breach ')).map((one) => one.slice(7));
  const facts = {
    ...ticket,
    team: state.team,
    tier,
    priority: state.priority,
    transfers: state.transfers,
    age: state.age,
    breached,
    promise,
  };
  const of = (row: Row): boolean => row.event === event && row.after === after && holds(row.when, facts);

  const pays = policy.compensation.findIndex(of);
  const paid = pays >= 0 && !state.paid.includes(pays) ? [...state.paid, pays].sort() : state.paid;
  if (paid.length > 1) told.pairs.add(paid.join(' '));
  if (event === 'closed') return [];

  const by = policy.escalation.findIndex((row) => (row.team !== undefined || row.tier !== undefined) && of(row));
  const row = policy.escalation[by];
  const raise = policy.escalation.find((one) => one.priority !== undefined && of(one))?.priority;
  const priority = raise === 'raise' ? 'high' : (raise ?? state.priority);
  const above = up?.find((team) => holds(policy.teams[team]!.takes, facts));
  const to = row?.team ?? (row?.tier === 'up' ? above : undefined);
  const [waits, came] = event === 'waiting' ? [state.waits + 1, state.age] : [state.waits, state.came];
  if (to === state.team) told.own.add(by);
  if (to === undefined || to === state.team) return [{ ...state, visits: Math.min(visits, 1), had, paid, priority, waits, came }];
  const made = `${state.team} ${to}`;
  if (state.made.includes(made)) {
    told.round.add(JSON.stringify(ticket));
    return [];
  }
  const transfers = state.transfers + 1;
  told.most = Math.max(told.most, transfers);
  const moved = { team: to, transfers, came: state.age, waits: 0, made: [...state.made, made].sort() };
  return [{ ...state, visits: Math.min(visits, 1), had, paid, priority, ...moved }];
}

/** Whether the facts pass a condition: a value, one of several, `not`, `below` or `at_least`. */
function holds(when: When | undefined, facts: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(when ?? {}).every(([name, test]) => {
    const value = facts[name];
    if (value === undefined) return false;
    const has = (one: unknown): boolean => (Array.isArray(value) ? value.includes(one) : value === one);
    if (typeof test !== 'object' || test === null) return has(test);
    if (Array.isArray(test)) return test.some(has);
    const { not, below, at_least: least } = test as Record<string, string | number>;
    if (not !== undefined) return !has(not);
    const bound = (one: string | number): number => (typeof one === 'string' ? seconds[one]! : one);
    return below === undefined ? (value as number) >= bound(least!) : (value as number) < bound(below);
  });
}
