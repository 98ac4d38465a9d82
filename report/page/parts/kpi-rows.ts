import type { KpiRow } from '../../../schema/index.ts';
import type { Names } from '../words/names.ts';

/** Rows of one figure over the values of a dimension; a total stands alone. */
export interface KpiGroup {
  /** "Service level within 20 s". */
  readonly title: string;
  readonly kpi: string;
  readonly rows: readonly KpiRow[];
}

/** The dimension of a row: empty for a total, `channel`, or several joined by `+`. A row of `promises` is one of the promises. */
export function dimensionOf(row: KpiRow): string {
  const facts = Object.keys(row.where).filter((fact) => fact !== 'row' || row.where['promise'] === undefined);
  return facts.sort().join('+');
}

/** Dimensions that the rows come by, totals first. */
export function dimensionsOf(rows: readonly KpiRow[]): string[] {
  return [...new Set(['', ...rows.map(dimensionOf)])];
}

/**
 * The rows by `dimension` whose figure or name holds every word of `find`, grouped by figure, in the result's order. Among the totals, where a figure's
 * own name does not hold them, its rows of any dimension that do.
 */
export function groupsOf(rows: readonly KpiRow[], dimension: string, find: string, names: Names): KpiGroup[] {
  const words = find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLocaleLowerCase().includes(word));
  const groups = new Map<string, { title: string; kpi: string; rows: KpiRow[] }>();
  for (const row of rows) {
    const own = dimensionOf(row) === dimension;
    if (!own && dimension !== '') continue;
    const title = names.figure(row);
    const figure = `${title} ${row.kpi}`;
    if (!own && holds(figure)) continue;
    if (!holds(`${figure} ${names.where(row.where)} ${Object.values(row.where).join(' ')}`)) continue;
    const group = groups.get(title) ?? { title, kpi: row.kpi, rows: [] };
    groups.set(title, group);
    group.rows.push(row);
  }
  // Beside its parts the whole, so that they can be compared with it.
  if (dimension !== '') for (const row of rows) if (dimensionOf(row) === '') groups.get(names.figure(row))?.rows.unshift(row);
  return [...groups.values()];
}
