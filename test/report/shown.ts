import type { Page } from 'playwright-core';
import { arrivalsRows } from '../../report/page/charts/arrivals.ts';
import { occupancyRows } from '../../report/page/charts/occupancy.ts';
import { waitingRows } from '../../report/page/charts/waiting.ts';
import type { KpiRow, Result } from '../../schema/index.ts';
import type { Opened } from './browser.ts';

/** Waits until the charts are drawn. */
export async function drawn({ page }: Opened): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.plot svg').length >= 3);
}

/** A figure and its value as one text. */
export function identity({
  kpi,
  statistic,
  within,
  where,
  value,
  n,
}: Pick<KpiRow, 'kpi' | 'statistic' | 'within' | 'where' | 'value' | 'n'>): string {
  return JSON.stringify([kpi, statistic, within ?? null, where, value, n]);
}

/** Every figure of the KPI table in all its views, by identity: the text that people read. */
export async function figuresShown(page: Page): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const button of await page.locator('[data-by]').all()) {
    await button.click();
    await page.locator('details.more').evaluateAll((folded) => (folded as HTMLDetailsElement[]).forEach((one) => (one.open = true)));
    const rows = await page.locator('tr[data-kpi]').evaluateAll((lines) =>
      (lines as HTMLElement[]).map((line) => {
        const value = line.querySelector<HTMLElement>('td.value')!;
        const data = line.dataset as { kpi: string; statistic: KpiRow['statistic']; within?: string; where: string };
        return {
          kpi: data.kpi,
          statistic: data.statistic,
          within: data.within === undefined ? undefined : Number(data.within),
          where: JSON.parse(data.where) as KpiRow['where'],
          value: value.dataset['value'] === undefined ? null : Number(value.dataset['value']),
          n: Number(line.querySelector<HTMLElement>('[data-n]')!.dataset['n']),
          text: value.innerText,
        };
      }),
    );
    for (const { text, within, ...row } of rows) seen.set(identity({ ...row, ...(within === undefined ? {} : { within }) }), text);
  }
  return seen;
}

/** Marks of the charts, and lines of the tables beside them. */
export async function marksShown(page: Page): Promise<number[]> {
  const selectors = [
    '#arrivals .mark-arrivals rect',
    '#arrivals .mark-answered line',
    '#arrivals tbody tr',
    '#waiting .mark-waiting rect',
    '#waiting tbody tr',
    '#occupancy .mark-occupancy rect',
    '#occupancy tbody tr',
  ];
  return Promise.all(selectors.map((selector) => page.locator(selector).count()));
}

export function marksWanted(result: Result): number[] {
  const [hours, ranges, fields] = [arrivalsRows(result).length, waitingRows(result).length, occupancyRows(result).length];
  return [hours, hours, hours, ranges, ranges, fields, fields];
}
