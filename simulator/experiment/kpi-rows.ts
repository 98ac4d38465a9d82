import type { KpiRow } from '../../schema/index.ts';
import type { Statistic } from '../kpi/index.ts';
import type { Asked } from './asked.ts';
import { askedBy, askedOf, measurable } from './asked.ts';
import { evidence } from './evidence.ts';
import type { Selector } from './selector.ts';

/**
 * The rows of a result: every figure it lists, and those that objectives ask for beside them. Where there is nothing to measure a row about some of
 * the tickets is left out; one about all of them, or asked for by an objective, says so.
 */
export function kpiRowsOf(selector: Selector): KpiRow[] {
  const listed = askedOf(selector.model).flatMap((asked) =>
    rowsOf(asked, asked.kpi.statistics, selector).filter((row) => row.note !== 'nothing-to-measure' || isWhole(row)),
  );
  const seen = new Set(listed.map(identity));
  const wanted = measurable(selector.model).flatMap((objective) =>
    rowsOf(askedBy(objective, selector.model), [objective.statistic], selector),
  );
  return [...listed, ...wanted.filter((row) => !seen.has(identity(row)) && seen.add(identity(row)))];
}

function rowsOf(asked: Asked, statistics: readonly Statistic[], selector: Selector): KpiRow[] {
  const { kpi, where, threshold } = asked;
  const found = evidence(kpi, statistics, selector.of(asked), selector);
  return statistics.map((statistic, i) => ({
    kpi: kpi.id,
    statistic,
    ...(threshold === undefined ? {} : { within: selector.model.thresholds[threshold]! }),
    where,
    unit: kpi.unit,
    ...found[i]!,
  }));
}

function isWhole({ where }: KpiRow): boolean {
  return Object.keys(where).length === 0;
}

/** The same for two rows that say the same thing. */
function identity({ kpi, statistic, within, where }: KpiRow): string {
  const sorted = Object.entries(where).sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify([kpi, statistic, within ?? null, sorted]);
}
