import type { JudgedIncentive, Result } from '../../schema/index.ts';
import { say, together } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Colors } from './colours.ts';
import type { Names } from './names.ts';
import { table } from './table.ts';

/** What the policy's incentives would cost each time that they are judged, a line a team below each. */
export function showIncentives({ incentives = [] }: Result, names: Names, paint: Colors): string[] {
  if (incentives.length === 0) return [];
  const { tell } = names;
  const money = (cost: number | null): string => (cost === null ? '' : names.value(cost, 'money'));
  const lines = incentives.flatMap((one) => {
    const { title, each, cost, teams } = one;
    const below = teams.map(({ team, share, cost: own }) => [
      `  ${tell(names.of('team', team))}`,
      share === null ? tell(say`nothing to measure`) : names.value(share, 'share'),
      money(own),
    ]);
    const wanted = wantedOf(one, names);
    const head = title ? say`${names.text(title)} (${wanted})` : wanted;
    return [[tell(head), '', cost === null ? '' : tell(eachTime[each](money(cost)))], ...below];
  });
  const [first, ...rest] = table(
    [{ align: 'start' }, { align: 'end' }, { align: 'end' }],
    [[tell(say`incentive, assumed`), tell(say`earned in`), tell(say`cost`)], ...lines],
  );
  return [paint.dim(first), ...rest];
}

const eachTime: Readonly<Record<JudgedIncentive['each'], (cost: string) => Text>> = {
  week: (cost) => say`${cost} each week`,
  month: (cost) => say`${cost} each month`,
  quarter: (cost) => say`${cost} each quarter`,
  year: (cost) => say`${cost} each year`,
};

function wantedOf(incentive: JudgedIncentive, names: Names): Text {
  const bounds = incentive.bounds.map(({ bound, target }) => names.bound(bound, target, incentive.unit));
  return say`${names.figure(incentive)}: ${together(bounds)}`;
}
