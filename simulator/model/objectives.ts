import type { Objective as Written, Policy, Scenario } from '../../schema/index.ts';
import type { FactSpace } from '../../schema/tables/index.ts';
import { kpiWords, readDuration, readPercentage } from '../../schema/values/index.ts';
import type { Seconds } from './rulebook.ts';
import type { About, Incentive, Objective, Until } from './asked-figures.ts';
import { promiseOf } from './promises.ts';
import { hoursOf, must } from './checked.ts';
import type { Scope } from './scope.ts';

/** What service level counts against where nobody says: the field's usual 80/20. */
const usualThreshold: Seconds = 20;
const bounds = ['at_least', 'at_most', 'above', 'below'] as const;

/** Waits at which service level is counted: those of the objectives, the incentives and the precision asked for. */
export function thresholdsOf({ policy, scenario }: Pick<Scope, 'policy' | 'scenario'>): Seconds[] {
  const { replications } = scenario;
  const asked = [
    ...(policy.objectives ?? []),
    ...(policy.incentives ?? []),
    ...(typeof replications === 'object' && replications.until ? [replications.until] : []),
  ];
  const thresholds = asked.filter(({ kpi }) => kpiWords[kpi]?.within).map(({ within }) => thresholdOf(within));
  return thresholds.length > 0 ? [...new Set(thresholds)].sort((x, y) => x - y) : [usualThreshold];
}

/** The policy's own objectives as written, a lower with an upper bound as two; then those that promises with a share make. */
export function compileObjectives(policy: Policy, space: FactSpace, thresholds: readonly Seconds[]): Objective[] {
  const own = (policy.objectives ?? []).flatMap((written) =>
    boundsOf(written).map((one): Objective => ({
      ...aboutOf(written, space, thresholds),
      ...one,
      clock: clockOf(policy, written.clock),
      inShare: written.in === undefined ? undefined : must(readPercentage(written.in)),
      goal: written.goal,
      title: written.title,
    })),
  );
  return [...own, ...promised(policy, space)];
}

/** How many replications: a number, or no fewer than it and no more than `until` says. Left out: 30, and 200 at most. */
export function compileExperiment(
  { replications = 30, seed = 1 }: Scenario,
  space: FactSpace,
  thresholds: readonly Seconds[],
): { readonly seed: number; readonly replications: number; readonly until?: Until } {
  if (typeof replications === 'number') return { seed, replications };
  const { at_most: most, at_least: atLeast = Math.min(30, most ?? 30), until } = replications;
  const atMost = most ?? Math.max(200, atLeast);
  if (!until) return { seed, replications: atLeast };
  const [, number, unit] = /^([\d.]+)(pt|%)$/.exec(until.half_width)!;
  const precision = { halfWidth: Number(number) / 100, relative: unit === '%', atMost };
  return { seed, replications: atLeast, until: { ...aboutOf(until, space, thresholds), ...precision } };
}

/** What objectives and incentives want of quantiles, each value once, ascending. */
export function quantileTargets(objectives: readonly Objective[], incentives: readonly Incentive[]): number[] {
  const wanted = [...objectives.map((one) => ({ ...one, bounds: [one] })), ...incentives];
  const targets = wanted.flatMap(({ statistic, bounds }) => (statistic.startsWith('p') ? bounds.map(({ target }) => target) : []));
  return [...new Set(targets)].sort((one, other) => one - other);
}

/** A lower bound, an upper one, or both. */
export function boundsOf(written: Pick<Written, 'at_least' | 'at_most' | 'above' | 'below'>): Pick<Objective, 'bound' | 'target'>[] {
  return bounds.flatMap((bound) => (written[bound] === undefined ? [] : [{ bound, target: targetOf(written[bound]) }]));
}

/** The figure that is asked for, and of which tickets. */
export function aboutOf(
  written: Pick<Written, 'kpi' | 'within' | 'statistic' | 'where'>,
  space: FactSpace,
  thresholds: readonly Seconds[],
): About {
  const { kpi, within, statistic, where = {} } = written;
  return {
    kpi,
    statistic: statistic ?? kpiWords[kpi]!.statistics[0]!,
    threshold: kpiWords[kpi]!.within ? thresholds.indexOf(thresholdOf(within)) : undefined,
    promise: undefined,
    boxes: written.where === undefined ? [] : space.boxes(where),
    where,
    clock: undefined,
  };
}

function promised(policy: Policy, space: FactSpace): Objective[] {
  return (policy.promises ?? []).flatMap((row, i) =>
    (['first_response', 'next_response', 'update', 'resolution'] as const).flatMap((kind): Objective[] => {
      const promise = row[kind] === undefined ? 'none' : promiseOf(policy, row[kind], i);
      if (promise === 'none' || promise.share === undefined) return [];
      const where = row.when === undefined || Array.isArray(row.when) ? {} : row.when;
      const about = { kpi: 'promise_kept', statistic: 'share', threshold: undefined, promise: { kind, row: i } } as const;
      return [
        {
          ...about,
          boxes: row.when === undefined ? [] : space.boxes(row.when),
          where,
          clock: undefined,
          bound: 'at_least',
          target: promise.share,
          inShare: undefined,
          goal: row.goal,
          title: undefined,
        },
      ];
    }),
  );
}

function clockOf(policy: Policy, name = 'always'): About['clock'] {
  return name === 'always' ? undefined : { hours: hoursOf(policy, name), name };
}

function thresholdOf(within: string | undefined): Seconds {
  return within === undefined ? usualThreshold : must(readDuration(within));
}

function targetOf(bound: string | number): number {
  return typeof bound === 'number' ? bound : must(readPercentage(bound) ?? readDuration(bound));
}
