import type { Document, Policy } from '../../schema/index.ts';
import type { RowAt } from '../story/index.ts';
import { placed } from './placed.ts';
import type { PlacedRow } from './placed.ts';

const tables = ['priority', 'self_service', 'routing', 'promises', 'workflows', 'escalation', 'compensation', 'surveys'] as const;

/**
 * Which rows of a policy's tables are covered by cases. A row is covered if it decides at least one thing that a case expects (or whose row it names); that a
 * ticket passes through it does not count. Settings that are no rows (`defaults`, `limits`, teams) are not counted.
 */
export class Coverage {
  readonly policy: Document<Policy>;
  readonly #covered = new Set<string>();

  constructor(policy: Document<Policy>) {
    this.policy = policy;
  }

  add(rows: readonly RowAt[]): void {
    for (const { section, position } of rows) this.#covered.add(`${section}/${position}`);
  }

  /** Rows in all. */
  get rows(): number {
    return this.#rows().length;
  }

  /** Rows that no case covers, as they stand in the file. */
  get missed(): readonly PlacedRow[] {
    const missed = this.#rows().filter(({ section, position }) => !this.#covered.has(`${section}/${position}`));
    return placed(this.policy, missed).sort((x, y) => x.line - y.line);
  }

  /** The part of the rows that is covered; all of none. */
  get share(): number {
    return this.rows === 0 ? 1 : (this.rows - this.missed.length) / this.rows;
  }

  #rows(): RowAt[] {
    return tables.flatMap((section) =>
      (this.policy.value[section] ?? []).map((row, position) => ({
        section,
        position,
        label: (row as { readonly name?: string }).name ?? `${section}/${position + 1}`,
      })),
    );
  }
}
