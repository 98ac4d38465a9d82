import { Purpose } from '../life/index.ts';
import type { Model, RateSource } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Draws } from '../random/index.ts';

type Rate = Pick<RateSource, 'starts' | 'perSecond'>;

/** The rate of a source in one replication: its own times the level of the day or week, which is drawn. */
export function rateAtLevel(source: RateSource, laws: Model['laws'], draws: Draws): Rate {
  const { level } = source;
  if (!level) return source;
  const factors = level.starts.map((_, i) => {
    draws.at(level.thing, Purpose.level, level.index[i]!);
    return draw(laws, level.law, draws, draws.a);
  });
  const [starts, perSecond]: [number[], number[]] = [[], []];
  for (let piece = 0, now = 0; piece < source.starts.length && now < level.starts.length;) {
    starts.push(Math.max(source.starts[piece]!, level.starts[now]!));
    perSecond.push(source.perSecond[piece]! * factors[now]!);
    const [nextPiece, nextLevel] = [source.starts[piece + 1] ?? Infinity, level.starts[now + 1] ?? Infinity];
    if (nextPiece <= nextLevel) piece++;
    if (nextLevel <= nextPiece) now++;
  }
  return { starts: Float64Array.from(starts), perSecond: Float64Array.from(perSecond) };
}
