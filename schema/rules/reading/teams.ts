import type { Box } from '../../tables/index.ts';
import { listOf, mapOf } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { piecesAt } from './places.ts';
import { anything } from './possible.ts';

/** What a team takes, as boxes; everything where it does not say, or says what does not exist. */
export function takenBy({ space, words }: Context, team: string): readonly Box[] {
  const takes = mapOf(mapOf(words.teams)[team])['takes'];
  return takes === undefined || !space.knows(takes) ? [anything] : space.boxes(takes).map((box) => space.ground(box));
}

/** The box of the tickets that a team has. */
export function heldBy({ space }: Context, team: string): Box {
  const fact = space.at('team');
  const value = space.valueOf(fact, team);
  return { sides: [{ fact, accepts: Uint8Array.from(space.facts[fact]?.values ?? [], (_, i) => (i === value ? 1 : 0)) }] };
}

/** Where `tier: up` can go from a team: its `up` in order; left out, the teams of the next tier that has any. */
export function upFrom({ words }: Context, team: string): { listed: boolean; teams: readonly string[] } {
  const teams = mapOf(words.teams);
  const up = mapOf(teams[team])['up'];
  if (up !== undefined)
    return { listed: true, teams: listOf(up).filter((name): name is string => typeof name === 'string' && Object.hasOwn(teams, name)) };
  const level = (name: string): number => Number(mapOf(mapOf(words.tiers)[String(mapOf(teams[name])['tier'])])['level']);
  const higher = Object.keys(teams).filter((name) => level(name) > level(team));
  const next = Math.min(...higher.map(level));
  return { listed: false, teams: higher.filter((name) => level(name) === next) };
}

/** Teams that a row gives tickets to, that a backlog is with, or that `tier: up` leads to from one of those. Overflow alone does not count: the ticket stays in its first queue. */
export function teamsReached(context: Context): string[] {
  const { words, scenario } = context;
  const given = ['routing.*.team', 'escalation.*.team'].flatMap((at) => piecesAt(words, at));
  const reached = new Set([...given, ...piecesAt(scenario?.value, 'start.backlog.*.team')].map(({ value }) => String(value)));
  if (piecesAt(words, 'escalation.*.tier').some(({ value }) => value === 'up')) {
    // A set grows while it is walked: what is above a team above is met too.
    for (const team of reached) for (const above of upFrom(context, team).teams) reached.add(above);
  }
  return [...reached].filter((team) => Object.hasOwn(mapOf(words.teams), team));
}
