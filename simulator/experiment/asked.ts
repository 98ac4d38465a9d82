import type { Where } from '../../schema/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import type { Kpi, Selection } from '../kpi/index.ts';
import { dimensions, kpiOf, kpis } from '../kpi/index.ts';
import type { About, Model } from '../model/index.ts';
import { wordsOf } from './words.ts';

/** A figure to be found, all its statistics at once. */
export interface Asked {
  readonly kpi: Kpi;
  readonly where: Where;
  /** Tickets it is about; none: all. */
  readonly boxes: readonly Box[];
  readonly threshold?: number | undefined;
  readonly promise?: Selection['promise'];
  /** Calendar on which its times are counted; left out: day and night. */
  readonly clock?: number | undefined;
}

/**
 * Every figure that a result lists: each KPI that says something of the model for all tickets, and for each name of each dimension that it can be asked by; service level for each
 * threshold; promises kept also for each kind of promise (`promise`) and each row that makes one (`row`).
 */
export function askedOf(model: Model): Asked[] {
  const groups = groupsOf(model);
  const listed = kpis.filter(({ listedIf }) => !listedIf || listedIf(model));
  return listed.flatMap((kpi) => {
    const rows: Asked[] = groups.filter(({ by }) => !by || kpi.by.includes(by)).map(({ where, boxes }) => ({ kpi, where, boxes }));
    const whole = kpi.perThreshold ? rows.flatMap((row) => model.thresholds.map((_, threshold) => ({ ...row, threshold }))) : rows;
    return kpi.perPromise ? [...whole, ...promisesOf(model).map(({ where, promise }) => ({ kpi, where, boxes: [], promise }))] : whole;
  });
}

/** The figure that an objective, or the precision asked for, is about. */
export function askedBy({ kpi: id, where, boxes, threshold, promise, clock }: About, { names }: Model): Asked {
  const kpi = kpiOf(id);
  if (!kpi) throw new Error(`an objective asks for ${id}, which is no KPI`);
  // A promise is made to the tickets of its row, so that row says all.
  if (promise) return { kpi, where: { promise: promise.kind, row: names.promise[promise.row]! }, boxes: [], promise };
  if (!clock) return { kpi, where: wordsOf(where), boxes, threshold };
  return { kpi, where: { ...wordsOf(where), clock: clock.name }, boxes, threshold, clock: clock.hours };
}

/** All tickets, then those of each name of each dimension. Rows about the same tickets share one list of boxes. */
function groupsOf({ facts, factAt }: Model) {
  const byName = dimensions.flatMap((by) => {
    const fact = factAt[by];
    return (facts[fact]?.values ?? []).map((name, value) => {
      const accepts = new Uint8Array(facts[fact]!.values.length);
      accepts[value] = 1;
      return { by, where: { [by]: name }, boxes: [{ sides: [{ fact, accepts }] }] };
    });
  });
  return [{ by: undefined, where: {}, boxes: [] }, ...byName];
}

/** Each kind of promise, and of each kind the rows that make one. */
function promisesOf({ names, rules }: Model) {
  const tables = {
    first_response: rules.firstResponse,
    next_response: rules.nextResponse,
    update: rules.update,
    resolution: rules.resolution,
  };
  return (Object.keys(tables) as (keyof typeof tables)[]).flatMap((kind) => {
    const rows = new Set(tables[kind].flatMap(({ says }) => (says === 'none' ? [] : [says.row])));
    if (rows.size === 0) return [];
    const each = [...rows]
      .sort((x, y) => x - y)
      .map((row) => ({ where: { promise: kind, row: names.promise[row]! }, promise: { kind, row } }));
    return [{ where: { promise: kind }, promise: { kind, row: undefined } }, ...each];
  });
}
