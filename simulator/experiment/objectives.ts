import type { Interval, JudgedObjective, Texts } from '../../schema/index.ts';
import type { Title } from '../../schema/values/index.ts';
import { askedBy, measurable } from './asked.ts';
import { evidence } from './evidence.ts';
import { judge, meets } from './judge.ts';
import type { Selector } from './selector.ts';

/** What came out of each of the policy's objectives. `texts` gives what people read for a title, and for a goal's name. */
export function objectivesOf(
  selector: Selector,
  texts: { readonly title: (title: Title) => Texts; readonly goal: (goal: string) => Texts },
): JudgedObjective[] {
  const { model } = selector;
  return measurable(model).map((objective) => {
    const { kpi: id, statistic, threshold, promise, where, bound, target, goal, title } = objective;
    const asked = askedBy(objective, model);
    const selections = selector.of(asked);
    const { value, interval, byReplication, n } = evidence(asked.kpi, [statistic], selections, selector)[0]!;
    const open = promise ? selector.tallies.reduce((sum, one, i) => sum + asked.kpi.unknown!.count(one, selections[i]!), 0) : 0;
    const measured = byReplication.filter(([, size]) => size > 0);
    const own = measured.map(([figure, size]) => (statistic.startsWith('p') ? figure : figure / size));
    return {
      kpi: id,
      statistic,
      ...(threshold === undefined ? {} : { within: model.thresholds[threshold]! }),
      ...(promise ? { promise: model.names.promise[promise.row]! } : {}),
      where: promise ? { ...where, promise: promise.kind } : where,
      bound,
      target,
      ...(title === undefined ? {} : { title: texts.title(title) }),
      ...(goal === undefined ? {} : { goal: texts.goal(goal) }),
      verdict: judge(value, open > 0 ? eitherWay(value, interval, model.chance, n, open) : interval, model.chance, bound, target),
      value,
      interval,
      shareMet: value === null ? null : own.filter((figure) => meets(figure, bound, target)).length / own.length,
      unit: asked.kpi.unit,
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
