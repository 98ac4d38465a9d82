/** A row of the policy that decided. */
export interface RowAt {
  /** Section of the policy: `promises`. */
  readonly section: string;
  /** Position in it, from 0. */
  readonly position: number;
  /** How it is called: its name, or its section and position, `promises/3`. */
  readonly label: string;
}

/** Where a row stands in the policy. */
export function rowAt(section: string, row: { readonly name: string; readonly position: number } | undefined): RowAt | undefined {
  if (!row) return undefined;
  const { name, position } = row;
  return { section, position, label: name === String(position + 1) ? `${section}/${name}` : name };
}
