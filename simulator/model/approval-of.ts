import type { Compensation, Id, Rulebook } from './rulebook.ts';

/**
 * Who must approve what a row gives: the tier that it names; else nobody (`none`) where the tier of the team that has the ticket may give so much, and no
 * cap is spent that asks for an approval then; else the nearest tier up that may, or that tier itself where none above it may. `nobody`: no tier may.
 * @param amount undefined: it costs nothing.
 * @param tier of the team that has the ticket; -1: it is of none.
 * @param left what is left of each of the policy's caps.
 */
export function approvalOf(
  { caps, tiers }: Pick<Rulebook, 'caps' | 'tiers'>,
  { approval }: Compensation,
  amount: number | undefined,
  tier: Id,
  left: readonly number[],
): Id | 'none' | 'nobody' {
  if (approval >= 0) return approval;
  if (amount === undefined || amount === 0 || tiers.length === 0) return 'none';
  const own = tiers[tier];
  const mayAlone = own !== undefined && own.mayGive >= amount;
  if (mayAlone && !caps.some(({ approve }, cap) => approve && amount > left[cap]!)) return 'none';
  const above = tiers.findIndex(({ level, mayGive }) => level > (own?.level ?? -Infinity) && mayGive >= amount);
  if (above >= 0) return above;
  return mayAlone ? tier : 'nobody';
}
