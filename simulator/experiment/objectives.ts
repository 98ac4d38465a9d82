import type { JudgedObjective, Texts } from '../../schema/index.ts';
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
    const { value, interval, byReplication, n } = evidence(asked.kpi, [statistic], selector.of(asked), selector)[0]!;
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
      verdict: judge(value, interval, model.chance, bound, target),
      value,
      interval,
      shareMet: value === null ? null : own.filter((figure) => meets(figure, bound, target)).length / own.length,
      unit: asked.kpi.unit,
      n,
    };
  });
}
