import { meanDrawn } from '../random/index.ts';
import { AskedByTickets } from './asked-by-tickets.ts';
import type { Asked } from './asked-by-tickets.ts';
import { eachLogged } from './each-logged.ts';
import type { Id, LogSource, Model, Opening, RateSource, Seconds } from './model.ts';

/** Work that is offered within the window, in agent-seconds by team and hour: cell team * hours + hour. Over the seconds of an hour: Erlang. */
export interface OfferedLoad {
  readonly hours: number;
  /** Of contacts that wait on the line, at the team that they reach. */
  readonly live: Float64Array;
  /** All that can wait: letters, hand-overs, replies. */
  readonly deferred: Float64Array;
  /** Teams that some of the team's tickets overflow to. */
  readonly overflow: readonly ReadonlySet<Id>[];
}

const hour = 3600;

/**
 * The load of a scenario without simulating it: who comes by source and hour, what they become by the mix, what each costs its teams by the
 * expected visits.
 *
 *     arrivals of an hour x share of each kind of ticket x expected work at each team
 *
 * All work of a ticket counts in the hour in which it comes, replies and hand-overs too; that of a backlog in the first, unless a warm-up works it off.
 */
export function offeredLoad(model: Model): OfferedLoad {
  const teams = model.teams.length;
  const hours = Math.max(1, Math.ceil((model.window.to - model.window.from) / hour));
  const [live, deferred] = [new Float64Array(teams * hours), new Float64Array(teams * hours)];
  const asked = new AskedByTickets(model);
  const add: Add = (one, at, tickets, logged) => {
    const i = Math.floor((at - model.window.from) / hour);
    for (let team = 0; team < teams; team++) {
      live[team * hours + i]! += tickets * (one.live[team]! + logged * one.firstLive[team]!);
      deferred[team * hours + i]! += tickets * (one.deferred[team]! + logged * one.firstDeferred[team]!);
    }
  };
  for (const source of model.sources) {
    if (source.kind === 'log') addLog(source, model, asked, add);
    else addRate(source, model, asked, add);
  }
  if (model.window.from === 0) for (const opening of model.backlog) addOpening(opening, model, asked, add);
  return { hours, live, deferred, overflow: asked.overflow };
}

/** `logged`: seconds that a log says of the first visit, 0 where they are in what is asked. */
type Add = (one: Asked, at: Seconds, tickets: number, logged: number) => void;

/** `held`: of what is open when the run starts, the team that has it. */
function addLog(source: LogSource, model: Model, asked: AskedByTickets, add: Add, held?: Id): void {
  const { columns, facts, work } = source;
  const { from, to } = model.window;
  const vector = facts.slice();
  eachLogged(source, model, (at, row, tickets) => {
    if (held === undefined && (at < from || at >= to)) return;
    vector.set(facts);
    for (const { fact, values } of columns) vector[fact] = values[row]!;
    const logged = work?.[row] ?? NaN;
    const isLogged = !Number.isNaN(logged);
    add(asked.at(vector, at, isLogged, held), Math.max(at, from), tickets, isLogged ? logged : 0);
  });
}

function addOpening({ source, count, age, team }: Opening, model: Model, asked: AskedByTickets, add: Add): void {
  if (source.kind === 'log') addLog(source, model, asked, add, team);
  else if (count > 0) add(asked.at(source.facts, -meanDrawn(model.laws, age), false, team), model.window.from, count, 0);
}

/** Between two changes of the rate, of any opening and of the hour nothing changes. */
function addRate({ starts, perSecond, facts, volume }: RateSource, { window, hours }: Model, asked: AskedByTickets, add: Add): void {
  const changes = new Set<number>();
  const within = (at: number): boolean => at > window.from && at < window.to;
  for (let at = window.from; at < window.to; at += hour) changes.add(at);
  for (const table of [starts, ...hours.flatMap((one) => [one.starts, one.ends])]) for (const at of table) if (within(at)) changes.add(at);
  const moments = [...changes].sort((x, y) => x - y);
  let piece = 0;
  moments.forEach((at, i) => {
    while (piece + 1 < starts.length && starts[piece + 1]! <= at) piece++;
    const tickets = volume * (starts[piece]! <= at ? perSecond[piece]! : 0) * ((moments[i + 1] ?? window.to) - at);
    if (tickets > 0) add(asked.at(facts, at, false), at, tickets, 0);
  });
}
