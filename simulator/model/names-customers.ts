import type { Model } from './model.ts';

/** Whether a log says of some ticket whose it is (column `customer`). */
export function namesCustomers({ backlog, sources }: Pick<Model, 'backlog' | 'sources'>): boolean {
  return [...sources, ...backlog.map(({ source }) => source)].some(
    (source) => source.kind === 'log' && source.customers?.some((name) => name !== ''),
  );
}
