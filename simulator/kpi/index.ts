export { dimensions } from './kpi.ts';
export type { Bilingual, Dimension, Kpi, Statistic } from './kpi.ts';
export { kpiOf, kpis } from './kpis.ts';
export { retention } from './retention.ts';
export type { Ratio } from './ratio.ts';
export type { Selection } from './selection.ts';
export { titleShown } from './title-shown.ts';
