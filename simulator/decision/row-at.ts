import type { Row } from '../model/index.ts';
import type { RowAt } from './decision.ts';

/** Where a row stands in the policy. */
export function rowAt(section: string, row: Pick<Row<unknown>, 'name' | 'position'> | undefined): RowAt | undefined {
  if (!row) return undefined;
  const { name, position } = row;
  return { section, position, label: name === String(position + 1) ? `${section}/${name}` : name };
}
