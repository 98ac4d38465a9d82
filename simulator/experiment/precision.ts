import type { Precision } from '../../schema/index.ts';
import { kpiOf } from '../kpi/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { askedBy } from './asked.ts';
import { evidence } from './evidence.ts';
import { markOf } from './mark-of.ts';
import { Selector } from './selector.ts';

/** The first look at what is known, and replications from one look to the next. */
const firstLook = 30;
const between = 10;

/** Whether it is looked after `done` replications: 30, 40, 50, ..., none before `at_least`, and at the most that are allowed. */
export function isLook(done: number, { experiment: { until, replications: atLeast } }: Model): boolean {
  if (!until) return false;
  return done >= until.atMost || (done >= Math.max(firstLook, atLeast) && done % between === 0);
}

/**
 * How exactly these replications know what `until` asks for. The half-width is the distance from the value to the farther end of its 95 % interval: where an
 * interval ends at what is possible, half of its width would flatter. Undefined where no precision is asked for.
 */
export function precisionOf(tallies: readonly Tallies[], model: Model): Precision | undefined {
  const { until, replications: atLeast } = model.experiment;
  if (!until || !kpiOf(until.kpi) || !model.chance) return undefined;
  const { halfWidth, relative, atMost, statistic } = until;
  const selector = new Selector(tallies, model);
  const asked = askedBy(until, model);
  const { value, interval } = evidence(asked.kpi, [statistic], selector.of(asked), selector)[0]!;
  const half = value !== null && interval ? Math.max(interval.high - value, value - interval.low) : null;
  // Of 0 no part can be asked for, unless it is known for certain.
  const reached = half === null || half === 0 || !relative ? half : value === 0 ? null : half / Math.abs(value!);
  return {
    kpi: until.kpi,
    statistic,
    ...(asked.threshold === undefined ? {} : { within: model.thresholds[asked.threshold]! }),
    where: asked.where,
    unit: asked.kpi.unit,
    ...markOf(asked.kpi),
    asked: halfWidth,
    relative,
    reached,
    atLeast,
    atMost,
  };
}

export function isPrecise({ reached, asked }: Precision): boolean {
  return reached !== null && reached <= asked;
}
