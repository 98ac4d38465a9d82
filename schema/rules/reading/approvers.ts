import { mapOf } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { givenAbove, giftsOf } from './gifts.ts';
import { upFrom } from './teams.ts';

/**
 * Teams that gifts are asked of: for the most that each row can give, where the team that has the ticket may not give it alone. Chosen as the simulator
 * does: of the tier that the row names, else of the lowest one above that may; there the nearest team on the way up, else the first.
 */
export function approversReached(context: Context): string[] {
  const tiers = mapOf(context.words.tiers);
  const level = (tier: string): number => Number(mapOf(tiers[tier])['level']);
  const mayGive = (tier: string): number => {
    const may = mapOf(tiers[tier])['may_give'];
    return typeof may === 'number' ? may : 0;
  };
  // Where no tier says what it may give, each may give all.
  if (Object.keys(tiers).every((name) => mapOf(tiers[name])['may_give'] === undefined)) return [];
  const lowest = (of: readonly string[]): string | undefined => [...of].sort((one, other) => level(one) - level(other))[0];
  return giftsOf(context).flatMap((gift) => {
    const named = gift.row.says['approval'];
    const alone = (team: string): number => {
      const own = tierOf(context, team);
      return typeof named === 'string' ? (own === named ? Infinity : 0) : mayGive(own);
    };
    const given = givenAbove(context, gift, alone);
    const from = given?.witness['team'];
    if (!given || from === undefined) return [];
    const able = Object.keys(tiers).filter((tier) => level(tier) > level(tierOf(context, from)) && mayGive(tier) >= given.amount);
    const tier = typeof named === 'string' ? named : lowest(able);
    const team = tier === undefined ? undefined : nearest(context, from, tier);
    return team === undefined ? [] : [team];
  });
}

function nearest(context: Context, from: string, tier: string): string | undefined {
  const way = [from];
  for (const team of way) {
    if (team !== from && tierOf(context, team) === tier) return team;
    way.push(...upFrom(context, team).teams.filter((above) => !way.includes(above)));
  }
  return Object.keys(mapOf(context.words.teams)).find((team) => tierOf(context, team) === tier);
}

function tierOf({ words }: Context, team: string): string {
  return String(mapOf(mapOf(words.teams)[team])['tier']);
}
