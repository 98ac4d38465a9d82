import type { LostRow, Result } from '../../schema/index.ts';
import type { Colors } from './colours.ts';
import { figure } from './figure.ts';
import type { Names } from './names.ts';
import { table } from './table.ts';

/** Parts told of each: the largest. */
const most = 3;

/** Where the time of broken promises and abandoned contacts went, a line each; the report has it by team and hour. */
export function showLostTime({ lostTime }: Result, names: Names, paint: Colors): string[] {
  if (!lostTime) return [];
  const lines = lostTime.rows.map((row) => {
    const all = row.parts.reduce((sum, { seconds }) => sum + seconds, 0);
    const parts = [...row.parts].sort((a, b) => b.seconds - a.seconds).slice(0, most);
    const told = parts.map(({ part, seconds }) => `${words[part]} ${figure(seconds / all, 'share', '')}`);
    return [titleOf(row, names), String(row.count), told.join(', ')];
  });
  const head = ['lost time, first replication', '', 'where it went'];
  const [first, ...rest] = table([{ align: 'start' }, { align: 'end' }, { align: 'start' }], [head, ...lines]);
  return [paint.dim(first), ...rest];
}

function titleOf({ promise, row }: LostRow, names: Names): string {
  if (promise === undefined) return 'Abandoned contacts';
  return `Broken: ${row === undefined ? '' : `${names.of('row', row)}: `}${names.of('promise', promise)}`;
}

const words: Readonly<Record<LostRow['parts'][number]['part'], string>> = {
  before_queue: 'before the queue',
  closed: 'nobody on duty',
  queue: 'waiting',
  callback: 'waiting to be called back',
  approval: 'waiting for an approval',
  work: 'work',
  laid_aside: 'laid aside',
  hand_over: 'hand-over',
  customer: 'waiting for the customer',
  away: 'the customer away',
  solved: 'taken for solved',
};
