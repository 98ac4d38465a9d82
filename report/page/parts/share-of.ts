import type { InShare } from '../../../schema/index.ts';
import { isolate } from '../dom.ts';
import type { View } from '../view.ts';
import { weekly } from './weekly.ts';

/** An objective for a share of periods in sentences: how many met it, how sure that share is, and what would settle it. */
export function shareOf(view: View, { share, met, of, interval, enough }: InShare): string[] {
  const { words, numbers } = view;
  const say = words.objectives;
  const [weeks, whole] = [weekly(view), (n: number) => isolate(numbers.whole(n))];
  const percent = (value: number) => isolate(numbers.value(value, 'share', { said: true }));
  return [
    `${say.inShare(weeks, whole(met), whole(of), percent(share))}.`,
    ...(interval ? [say.shareSure(weeks, percent(interval.level), percent(interval.low), percent(interval.high))] : []),
    ...(enough === null ? [] : [say.enough(whole(enough))]),
  ];
}
