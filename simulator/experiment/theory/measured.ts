import type { Tallies } from '../../life/index.ts';
import type { Id, Model } from '../../model/index.ts';
import { spellsOf } from './spells.ts';
import type { Spell } from './spells.ts';

/** What a formula for a team's queue is given, and what tells whether it may be: from the simulation's own tallies over all replications; agents as planned. */
export interface Measured {
  readonly team: Id;
  /** Groups that serve its queue, or that took a contact of it. */
  readonly groups: readonly Id[];
  /** Contacts that came; of them the deferred, those that found no room, those who gave up. */
  readonly contacts: number;
  readonly deferred: number;
  readonly refused: number;
  readonly abandoned: number;
  /** Mean seconds of handling with after-contact work, and its coefficient of variation (standard deviation over mean). */
  readonly handleTime: number;
  readonly variation: number;
  /** Mean patience in seconds: time waited by all over the number who gave up, its estimate where it is exponential; undefined: nobody gave up. */
  readonly patience: number | undefined;
  readonly spells: readonly Spell[];
}

/** A number of each replication, added up. */
export function total(tallies: readonly Tallies[], of: (one: Tallies) => number): number {
  return tallies.reduce((sum, one) => sum + of(one), 0);
}

/** A column by visit, added up over the classes at a team. A column with several entries a visit (`width`) is read at `at` of each. */
export function atTeam(column: Float64Array, team: Id, visits: Tallies['visits'], width = 1, at = 0): number {
  return visits.team.reduce((sum, of, i) => (of === team ? sum + column[i * width + at]! : sum), 0);
}

/** A column by team and half hour, added up over the window. */
export function overTime(column: Float64Array, team: Id, teams: number): number {
  const intervals = column.length / teams;
  let sum = 0;
  for (let i = team * intervals; i < (team + 1) * intervals; i++) sum += column[i]!;
  return sum;
}

/** Undefined: the team handled nothing. */
export function measure(tallies: readonly Tallies[], model: Model, team: Id): Measured | undefined {
  const teams = model.teams.length;
  const groups = model.groups.flatMap(({ serves }, group) =>
    serves.flat().includes(team) || tallies.some((one) => one.team.begun[group * teams + team]! > 0) ? [group] : [],
  );
  const of = (column: (one: Tallies['team']) => Float64Array): number => total(tallies, (one) => column(one.team)[team]!);
  const handled = of(({ handled }) => handled);
  if (handled === 0) return undefined;
  const handleTime = of(({ handling }) => handling) / handled;
  const refused = total(tallies, (one) => overTime(one.team.refused, team, teams));
  const abandoned = total(tallies, ({ visit, visits }) => atTeam(visit.abandoned, team, visits));
  const waited = total(tallies, ({ visit, visits }) => atTeam(visit.wait, team, visits));
  return {
    team,
    groups,
    contacts: total(tallies, (one) => overTime(one.team.queued, team, teams)) + refused,
    deferred: of(({ deferred }) => deferred),
    refused,
    abandoned,
    handleTime,
    variation: Math.sqrt(Math.max(0, of(({ handlingSquared }) => handlingSquared) / handled / (handleTime * handleTime) - 1)),
    patience: abandoned > 0 ? waited / abandoned : undefined,
    spells: spellsOf(tallies, model, team, groups),
  };
}
