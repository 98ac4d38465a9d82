import { mapOf } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import type { Gift } from './gifts.ts';
import { capsOn, giftsOf, isGiven } from './gifts.ts';
import { upFrom } from './teams.ts';

const everybody = ['ticket', 'customer', 'policy'] as const;

/**
 * Those of the teams that gifts can be asked of: where the team that has the ticket may not give so much alone, or a cap that asks for an approval can be
 * spent. Chosen as the simulator does: of the tier that the row names, else of the lowest one above that may; there the nearest team on the way up, else the first.
 */
export function approversAmong(context: Context, teams: readonly string[]): string[] {
  const gifts = giftsOf(context);
  return teams.filter((team) =>
    gifts.some((gift) => {
      const asked = askedBy(context, gift);
      return isGiven(context, gift, (value, from) => asked(value, from).includes(team));
    }),
  );
}

/** Whom a team asks for what a row gives of a value of its fact: a share can be any amount of a range, and each tier may give up to its own. */
function askedBy(context: Context, gift: Gift): (value: number, from: string) => string[] {
  const tiers = mapOf(context.words.tiers);
  const level = (tier: string): number => Number(mapOf(tiers[tier])['level']);
  const isLimited = Object.keys(tiers).some((name) => mapOf(tiers[name])['may_give'] !== undefined);
  const mayGive = (tier: string): number => Number(mapOf(tiers[tier])['may_give'] ?? (isLimited ? 0 : Infinity));
  const upwards = Object.keys(tiers).sort((one, other) => level(one) - level(other));
  const named = gift.row.says['approval'];
  const most = Math.min(...capsOn(context, everybody).map(({ then, most: cap }) => (then === 'approve' ? Infinity : cap)));
  const canBeSpent = someCapAsks(context);
  return (value, from) => {
    const own = tierOf(context, from);
    const [least, highest] = [gift.least[value]!, gift.most[value]!].map((amount) => Math.min(amount, most)) as [number, number];
    const amounts = [highest, ...upwards.map(mayGive).filter((amount) => amount >= least && amount < highest)].filter(
      (amount) => amount > 0,
    );
    const asked = amounts.map((amount) => {
      if (typeof named === 'string') return named;
      if (amount <= mayGive(own) && !canBeSpent) return undefined;
      return upwards.find((tier) => level(tier) > level(own) && mayGive(tier) >= amount);
    });
    return [...new Set(asked)].flatMap((tier) => (tier === undefined || tier === own ? [] : (nearest(context, from, tier) ?? [])));
  };
}

/** Whether a cap that asks for an approval can be spent: that of a ticket only by more than its rows give together, each once. */
function someCapAsks(context: Context): boolean {
  const together = giftsOf(context).reduce((sum, { most }) => sum + Math.max(0, ...most), 0);
  return capsOn(context, everybody).some(({ per, most, then }) => then === 'approve' && (per !== 'ticket' || together > most));
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
