import type { KpiRow } from '../../schema/index.ts';
import type { Statistic } from '../kpi/index.ts';
import type { Model } from '../model/index.ts';
import type { Asked } from './asked.ts';
import { askedBy, askedOf } from './asked.ts';
import { evidence } from './evidence.ts';
import { shareMet } from './judge.ts';
import { markOf } from './mark-of.ts';
import type { Selector } from './selector.ts';

/**
 * The rows of a result: every figure it lists, and those that objectives ask for beside them. Where there is nothing to measure a row about some of
 * the tickets is left out; one about all of them, or asked for by an objective, says so.
 */
export function kpiRowsOf(selector: Selector): KpiRow[] {
  const { model } = selector;
  const wanted = model.objectives.map((objective) => {
    const asked = askedBy(objective, model);
    return { objective, asked, about: identity(headOf(asked, objective.statistic, model)) };
  });
  const rowsOf = (asked: Asked, statistics: readonly Statistic[]): KpiRow[] => {
    const on = selector.on(asked.clock ?? 0);
    const found = evidence(asked.kpi, statistics, on.of(asked), on);
    return statistics.map((statistic, i) => {
      const { own, ...figure } = found[i]!;
      const head = headOf(asked, statistic, model);
      const targets = wanted.filter(({ about }) => about === identity(head)).map(({ objective }) => objective);
      return { ...head, ...figure, ...(targets.length > 0 ? { shareMet: shareMet(figure.value, own, targets) } : {}) };
    });
  };
  const listed = askedOf(model).flatMap((asked) =>
    rowsOf(asked, asked.kpi.statistics).filter((row) => row.note !== 'nothing-to-measure' || isWhole(row)),
  );
  const seen = new Set(listed.map(identity));
  const more = wanted.flatMap(({ objective, asked }) => rowsOf(asked, [objective.statistic]));
  return [...listed, ...more.filter((row) => !seen.has(identity(row)) && seen.add(identity(row)))];
}

type Head = Pick<KpiRow, 'kpi' | 'statistic' | 'within' | 'where' | 'unit' | 'assumed'>;

function headOf({ kpi, where, threshold }: Asked, statistic: Statistic, { thresholds }: Model): Head {
  return {
    kpi: kpi.id,
    statistic,
    ...(threshold === undefined ? {} : { within: thresholds[threshold]! }),
    where,
    unit: kpi.unit,
    ...markOf(kpi),
  };
}

function isWhole({ where }: Head): boolean {
  return Object.keys(where).length === 0;
}

/** The same for two rows that say the same thing. */
function identity({ kpi, statistic, within, where }: Head): string {
  const sorted = Object.entries(where).sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify([kpi, statistic, within ?? null, sorted]);
}
