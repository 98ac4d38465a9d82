import { alwaysOpen, hoursOf, openBetween } from './hours.ts';
import type { Hours } from './hours.ts';
import { quantile } from './quantile.ts';
import { stepsOf } from './steps.ts';
import type { Weighed } from './weigh.ts';

/** A queue that a watch looks after: away for a share of its hours, in spells of so many seconds on average. */
export interface Line {
  readonly name: string;
  readonly tier: number;
  readonly hours: Hours;
  readonly away: number;
  readonly spell: number;
}

export interface Lines {
  readonly all: readonly Line[];
  /** The line of a team; of one that was not seen, the tier's middle one. */
  readonly of: (tier: number, team: string) => string;
}

/** How lines are made: of teams, or one a tier; open in the hours in which all but a tenth, or a fiftieth, of acceptances fall, or always. */
export interface Kind {
  readonly by: 'team' | 'tier';
  readonly hours: 'narrow' | 'wide' | 'always';
}

interface Wait {
  readonly team: string;
  readonly from: number;
  readonly at: number;
  readonly weight: number;
}

/** Waits that a line needs to be one by itself: as many as this, or the next ten, until the lines are so few that a scenario, of 64 groups, has place for them. */
const enough = 40;
const mostLines = 55;

export function fitLines(weighed: readonly Weighed[], kind: Kind, least = enough): Lines {
  const all: Line[] = [];
  const lineOf = new Map<string, string>();
  const middle = new Map<number, string>();
  for (const tier of [1, 2, 3]) {
    const waits = waitsIn(weighed, tier);
    for (const own of bundles(waits, kind, least)) {
      const name = `line_${tier}_${all.length + 1}`;
      for (const { team } of own) lineOf.set(`${tier} ${team}`, name);
      all.push({ name, tier, ...watchOf(own, kind) });
    }
    const ranked = all.filter((line) => line.tier === tier).sort((a, b) => a.away * a.spell - b.away * b.spell);
    middle.set(tier, ranked[Math.floor(ranked.length / 2)]!.name);
  }
  if (all.length > mostLines) return fitLines(weighed, kind, least + 10);
  return { all, of: (tier, team) => lineOf.get(`${tier} ${team}`) ?? middle.get(tier)! };
}

function waitsIn(weighed: readonly Weighed[], tier: number): Wait[] {
  return weighed.flatMap(({ events, weight }) =>
    stepsOf(events).flatMap((step) =>
      step.tier === tier && step.team !== undefined ? [{ team: step.team, from: step.queued, at: step.accepted, weight }] : [],
    ),
  );
}

/** Large teams alone, the others in order of their median wait. */
function bundles(waits: readonly Wait[], { by }: Kind, least: number): Wait[][] {
  if (by === 'tier') return [[...waits]];
  const byTeam = [...new Set(waits.map(({ team }) => team))].map((name) => waits.filter(({ team }) => team === name));
  const median = (own: readonly Wait[]): number => quantile(lengths(own, alwaysOpen), 0.5);
  const done = byTeam.filter(({ length }) => length >= least);
  const small = byTeam.filter(({ length }) => length < least).sort((a, b) => median(a) - median(b));
  let bundle: Wait[] = [];
  for (const own of small) {
    bundle.push(...own);
    if (bundle.length < least) continue;
    done.push(bundle);
    bundle = [];
  }
  if (bundle.length > 0) done.push(bundle);
  return done;
}

/**
 * A watch that is away for a share `a` of the time, in exponential spells of mean T, leaves a share a exp(-w/T) waiting longer than w. So median m and upper
 * quartile u say T = (u - m) / ln 2 and a = exp(m/T) / 2, at the most 95 %; where that is the bound, T is the median's.
 */
function watchOf(own: readonly Wait[], kind: Kind): Omit<Line, 'name' | 'tier'> {
  const hours = kind.hours === 'always' ? alwaysOpen : hoursOf(own, kind.hours === 'narrow' ? 0.1 : 0.02);
  const open = lengths(own, hours);
  const [m, u] = [quantile(open, 0.5), quantile(open, 0.75)];
  const spell = Math.max(60, (u - m) / Math.LN2);
  const away = Math.exp(m / spell) / 2;
  return away <= 0.95 ? { hours, away, spell } : { hours, away: 0.95, spell: Math.max(60, m / Math.log(0.95 * 2)) };
}

function lengths(own: readonly Wait[], hours: Hours): { value: number; weight: number }[] {
  return own.map(({ from, at, weight }) => ({ value: openBetween(hours, from, at), weight }));
}
