import type { JudgedIncentive, Result } from '../../schema/index.ts';
import type { Colors } from './colours.ts';
import { figure } from './figure.ts';
import type { Names } from './names.ts';
import { table } from './table.ts';

/** What the policy's incentives would cost each time that they are judged, a line a team below each. */
export function showIncentives({ incentives = [], currency }: Result, names: Names, paint: Colors): string[] {
  if (incentives.length === 0) return [];
  const money = (cost: number | null): string => (cost === null ? '' : figure(cost, 'money', currency));
  const lines = incentives.flatMap((one) => {
    const { title, each, cost, teams } = one;
    const below = teams.map(({ team, share, cost: own }) => [
      `  ${names.of('team', team)}`,
      share === null ? 'nothing to measure' : figure(share, 'share', ''),
      money(own),
    ]);
    const wanted = wantedOf(one, names, currency);
    return [[title ? `${names.text(title)} (${wanted})` : wanted, '', cost === null ? '' : `${money(cost)} each ${each}`], ...below];
  });
  const [first, ...rest] = table(
    [{ align: 'start' }, { align: 'end' }, { align: 'end' }],
    [['incentive, assumed', 'earned in', 'cost'], ...lines],
  );
  return [paint.dim(first), ...rest];
}

function wantedOf(incentive: JudgedIncentive, names: Names, currency: string): string {
  const bounds = incentive.bounds.map(({ bound, target }) => `${bound.replace('_', ' ')} ${figure(target, incentive.unit, currency)}`);
  return `${names.figure(incentive)}: ${bounds.join(' and ')}`;
}
