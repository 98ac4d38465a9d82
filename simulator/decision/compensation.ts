import type { Compensation } from '../model/index.ts';
import { currencyDecimals } from '../../schema/values/index.ts';
import type { Service } from './service.ts';

/** What may be given at most, as if nothing had been given before; `approve`: more may be given, if the next tier up approves. */
interface Cap {
  readonly atMost: number;
  readonly approve: boolean;
}

/** How much is given of a money fact's value, or of none: in the currency's own decimals, half a unit up; undefined: it costs nothing. */
export function amountGiven(service: Service, { amount }: Compensation, of: number): number | undefined {
  if (amount === undefined) return undefined;
  const asked = typeof amount === 'number' ? amount : amount.share > 0 ? Math.min(amount.share * of, amount.atMost) : 0;
  const most = Math.min(...capsOf(service).map(({ atMost, approve }) => (approve ? Infinity : atMost)));
  const unit = Number(`1e${currencyDecimals(service.policy.currency)}`);
  // What decimal fractions lose in binary is less than a millionth of a unit.
  return Math.floor(Math.min(asked, most) * unit + 0.5 + 1e-6) / unit;
}

/**
 * Who must approve it: the tier that the row names; else nobody (`none`) where the tier of the team that has the ticket may give so much, and the nearest
 * tier up that may where it may not. `nobody`: no tier may.
 */
export function approvalOf(service: Service, { approval }: Compensation, amount: number | undefined, tier: number): string {
  const { policy, book } = service;
  const tiers = book.names.tier;
  if (approval >= 0) return tiers[approval]!;
  if (amount === undefined || amount === 0 || tiers.length === 0) return 'none';
  const levelOf = (name: string | undefined): number => (name === undefined ? -Infinity : policy.tiers![name]!.level);
  const may = (name: string): boolean => (policy.tiers![name]!.may_give ?? 0) >= amount;
  const own = tiers[tier];
  const capped = capsOf(service).some(({ atMost, approve }) => approve && amount > atMost);
  if (own !== undefined && may(own) && !capped) return 'none';
  const above = tiers.find((name) => levelOf(name) > levelOf(own) && may(name));
  return above ?? (own !== undefined && may(own) ? own : 'nobody');
}

function capsOf({ policy }: Service): Cap[] {
  return (policy.limits?.compensation ?? []).map(({ at_most, then }) => ({ atMost: at_most, approve: then === 'approve' }));
}
