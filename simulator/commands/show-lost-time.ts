import type { LostRow, Result } from '../../schema/index.ts';
import { enumerated, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Colors } from './colours.ts';
import type { Names } from './names.ts';
import { table } from './table.ts';

/** Parts told of each: the largest. */
const most = 3;

/** Where the time of broken promises and abandoned contacts went, a line each; the report has it by team and hour. */
export function showLostTime({ lostTime }: Result, names: Names, paint: Colors): string[] {
  if (!lostTime) return [];
  const { tell } = names;
  const lines = lostTime.rows.map((row) => {
    const all = row.parts.reduce((sum, { seconds }) => sum + seconds, 0);
    const parts = [...row.parts].sort((a, b) => b.seconds - a.seconds).slice(0, most);
    const told = parts.map(({ part, seconds }) => say`${words[part]} ${names.value(seconds / all, 'share')}`);
    return [tell(titleOf(row, names)), String(row.count), tell(enumerated(told))];
  });
  const head = [tell(say`lost time, first replication`), '', tell(say`where it went`)];
  const [first, ...rest] = table([{ align: 'start' }, { align: 'end' }, { align: 'start' }], [head, ...lines]);
  return [paint.dim(first), ...rest];
}

function titleOf({ promise, row }: LostRow, names: Names): Text {
  if (promise === undefined) return say`Abandoned contacts`;
  const broken = names.of('promise', promise);
  return row === undefined ? say`Broken: ${broken}` : say`Broken: ${names.of('row', row)}: ${broken}`;
}

const words: Readonly<Record<LostRow['parts'][number]['part'], Text>> = {
  before_queue: say`before the queue`,
  closed: say`nobody on duty`,
  queue: say`waiting for a team`,
  callback: say`waiting to be called back`,
  approval: say`waiting for an approval`,
  work: say`work`,
  laid_aside: say`laid aside`,
  hand_over: say`hand-over`,
  customer: say`waiting for the customer`,
  away: say`the customer away`,
  solved: say`taken for solved`,
};
