import type { Interval, JudgedObjective, Texts } from '../../schema/index.ts';
import type { Title } from '../../schema/values/index.ts';
import { askedBy } from './asked.ts';
import { evidence } from './evidence.ts';
import { judge, judgeShare, shareMet } from './judge.ts';
import { markOf } from './mark-of.ts';
import type { Selector } from './selector.ts';

/** Which part of the observations may be open at the most for a mean over those that ended to meet anything: beyond, it says little of all. */
const mostOpen = 0.05;

/** What came out of each of the policy's objectives. `texts` gives what people read for a title, and for a goal's name. */
export function objectivesOf(
  selector: Selector,
  texts: { readonly title: (title: Title) => Texts; readonly goal: (goal: string) => Texts },
): JudgedObjective[] {
  const { model } = selector;
  return model.objectives.map((objective) => {
    const { kpi: id, statistic, threshold, promise, where, bound, target, inShare, goal, title, clock } = objective;
    const asked = askedBy(objective, model);
    const on = selector.on(clock?.hours ?? 0);
    const selections = on.of(asked);
    const { value, interval, n, own, note } = evidence(asked.kpi, [statistic], selections, on)[0]!;
    const { unknown, unit } = asked.kpi;
    const open = unknown ? selector.tallies.reduce((sum, one, i) => sum + unknown.count(one, selections[i]!, model), 0) : 0;
    const isShare = unit === 'share' && unknown?.note === 'undecided';
    const sure = isShare && open > 0 ? eitherWay(value, interval, model.chance, n, open) : interval;
    const isHalfSeen = statistic === 'mean' && unknown?.note === 'open-tickets' && open > mostOpen * (n + open);
    const figures = note === 'too-few' ? [] : own;
    const [judged, shareOf] =
      inShare === undefined
        ? [judge(value, sure, model.chance, bound, target)]
        : judgeShare(figures, inShare, model.chance, { bound, target });
    return {
      kpi: id,
      statistic,
      ...(threshold === undefined ? {} : { within: model.thresholds[threshold]! }),
      ...(promise ? { promise: model.names.promise[promise.row]! } : {}),
      where: promise ? { ...where, promise: promise.kind } : clock ? { ...where, clock: clock.name } : where,
      bound,
      target,
      ...(title === undefined ? {} : { title: texts.title(title) }),
      ...(goal === undefined ? {} : { goal: texts.goal(goal) }),
      verdict: isHalfSeen && judged === 'met' ? 'inconclusive' : judged,
      value,
      interval,
      shareMet: shareMet(value, own, [{ bound, target }]),
      ...(shareOf ? { in: shareOf } : {}),
      unit,
      ...markOf(asked.kpi),
      n,
    };
  });
}

/**
 * How far a share can still go: of the `open` that the run's end left undecided beside `n`, none or all may come to count. They are not like the others
 * (what is decided late is broken more often), so nothing less is sure of them.
 */
function eitherWay(value: number | null, interval: Interval | null, chance: boolean, n: number, open: number): Interval | null {
  const sure = interval ?? (chance || value === null ? null : { low: value, high: value, level: 1 });
  return sure && { ...sure, low: (sure.low * n) / (n + open), high: (sure.high * n + open) / (n + open) };
}
