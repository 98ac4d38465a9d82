import { finding } from '../../schema/index.ts';
import type { Scenario } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import { readPercentage } from '../../schema/values/index.ts';
import { mostOfRate, mostOrdinals } from '../model/index.ts';
import type { Model, RateSource, Seconds } from '../model/index.ts';
import type { ModelRule } from './model-rule.ts';

/** A rate that brings more tickets until the period is over than there are keys for. */
export const tooManyTickets: ModelRule = {
  code: 'too-many-tickets',
  severity: 'error',
  sentence: 'a source brings more tickets than can be told apart',
  avoid: 'demand: [{ channel: phone, count: 1000000000, each: week }]',
  prefer: 'demand: [{ channel: phone, count: 1000, each: week }]',
  why: 'Each ticket of a source has a number by which its chance is drawn, and there are 67 million of them for the warm-up and the period. Where `volume` is above 100% they are shared out, so that whoever comes at one volume comes at every larger one: up to 200% the `count` may bring 16 million tickets, up to 400% 4 million, and half as many with each further doubling. More is mostly a slip in the number of zeros. What `varies` can bring on its largest days counts. In the follow-up nothing is refused: where the numbers run out, it is over.',
  check: ({ model, scenario }) =>
    model.sources.flatMap((source, i) => {
      if (source.kind === 'log' || source.volume === 0) return [];
      const { volume } = source;
      const [count, most] = [highest(source, scenario.value.demand[i]!, model), mostOfRate(volume)];
      if (count <= most) return [];
      const [brought, told] = [millions(count * volume), millions(most * volume)];
      const message = say`this source may bring ${brought} million tickets until the period is over, and ${told} million can be told apart`;
      const hint =
        volume > 1 && count * volume <= mostOrdinals
          ? say`write a larger \`count\` instead of \`volume\`: then ${millions(mostOrdinals)} million can be`
          : undefined;
      return [finding(scenario, tooManyTickets.code, tooManyTickets.severity, ['demand', i, 'count'], 'value', message, hint)];
    }),
};

/**
 * More tickets than the rate will bring at 100% from the run's start until the period is over. A gamma factor of mean 1 and a coefficient of variation c
 * exceeds 1 + 8c + 28c² once in a million million times; a sum over several levels is about one factor more, which varies the less the more levels there are.
 */
function highest(source: RateSource, { varies = '0%' }: Scenario['demand'][number], { window: { to } }: Model): number {
  const parts = byLevel(source, to);
  const mean = parts.reduce((sum, part) => sum + part, 0);
  if (mean === 0) return 0;
  const squares = parts.reduce((sum, part) => sum + part * part, 0);
  const own = readPercentage(varies) ?? 0;
  const variation = Math.sqrt((own * own * squares) / (mean * mean) + 1 / mean);
  return mean * (1 + 8 * variation + 28 * variation * variation);
}

/** Tickets in the mean, at 100%, until a moment: of each day or week that has a level of its own. */
function byLevel({ level, starts, perSecond }: RateSource, to: Seconds): number[] {
  const begins = level?.starts ?? [0];
  const parts = Array.from(begins, () => 0);
  let now = 0;
  starts.forEach((start, piece) => {
    const end = Math.min(to, starts[piece + 1] ?? to);
    for (let at = start; at < end;) {
      while (now + 1 < begins.length && begins[now + 1]! <= at) now++;
      const until = Math.min(end, begins[now + 1] ?? end);
      parts[now]! += perSecond[piece]! * (until - at);
      at = until;
    }
  });
  return parts;
}

function millions(tickets: number): number {
  return Math.round(tickets / 1e5) / 10;
}
