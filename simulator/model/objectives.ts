import type { Objective as Written, Policy } from '../../schema/index.ts';
import type { FactSpace } from '../../schema/tables/index.ts';
import { kpiWords, readDuration, readPercentage } from '../../schema/values/index.ts';
import type { Objective, Seconds } from './model.ts';
import { promiseOf } from './promises.ts';
import { must } from './checked.ts';
import type { Scope } from './scope.ts';

/** What service level counts against where nobody says: the field's usual 80/20. */
const usualThreshold: Seconds = 20;
const bounds = ['at_least', 'at_most', 'above', 'below'] as const;

/** Waits at which service level is counted: those of the objectives and of the precision asked for. */
export function thresholdsOf({ policy, scenario }: Pick<Scope, 'policy' | 'scenario'>): Seconds[] {
  const { replications } = scenario;
  const asked = [...(policy.objectives ?? []), ...(typeof replications === 'object' && replications.until ? [replications.until] : [])];
  const thresholds = asked.filter(({ kpi }) => kpiWords[kpi]?.within).map(({ within }) => thresholdOf(within));
  return thresholds.length > 0 ? [...new Set(thresholds)].sort((x, y) => x - y) : [usualThreshold];
}

/**
 * The policy's own objectives as written, a lower with an upper bound as two; then those that promises with a share make. One on a clock, or for a share
 * of weeks, is left out: judging it on elapsed time or on the mean would answer another question (`check` notes it).
 */
export function compileObjectives(policy: Policy, space: FactSpace, thresholds: readonly Seconds[]): Objective[] {
  const judged = (policy.objectives ?? []).filter(({ clock = 'always', in: weeks }) => clock === 'always' && weeks === undefined);
  const own = judged.flatMap((written) =>
    bounds
      .filter((bound) => written[bound] !== undefined)
      .map((bound): Objective => ({
        ...aboutOf(written, space, thresholds),
        bound,
        target: targetOf(written[bound]!),
        goal: written.goal,
        title: written.title,
      })),
  );
  return [...own, ...promised(policy, space)];
}

function aboutOf(written: Written, space: FactSpace, thresholds: readonly Seconds[]) {
  const { kpi, within, statistic, where = {} } = written;
  return {
    kpi,
    statistic: statistic ?? kpiWords[kpi]!.statistics[0]!,
    threshold: kpiWords[kpi]!.within ? thresholds.indexOf(thresholdOf(within)) : undefined,
    promise: undefined,
    boxes: written.where === undefined ? [] : space.boxes(where),
    where,
  };
}

function promised(policy: Policy, space: FactSpace): Objective[] {
  return (policy.promises ?? []).flatMap((row, i) =>
    (['first_response', 'resolution'] as const).flatMap((kind): Objective[] => {
      const promise = row[kind] === undefined ? 'none' : promiseOf(policy, row[kind], i);
      if (promise === 'none' || promise.share === undefined) return [];
      const where = row.when === undefined || Array.isArray(row.when) ? {} : row.when;
      const about = { kpi: 'promise_kept', statistic: 'share', threshold: undefined, promise: { kind, row: i } } as const;
      return [
        {
          ...about,
          boxes: row.when === undefined ? [] : space.boxes(row.when),
          where,
          bound: 'at_least',
          target: promise.share,
          goal: row.goal,
          title: undefined,
        },
      ];
    }),
  );
}

function thresholdOf(within: string | undefined): Seconds {
  return within === undefined ? usualThreshold : must(readDuration(within));
}

function targetOf(bound: string | number): number {
  return typeof bound === 'number' ? bound : must(readPercentage(bound) ?? readDuration(bound));
}
