/** Where an entry of the document begins, and whether it is a section: several lines with maps or lists in them. */
export interface Begin {
  readonly row: number;
  readonly isSection: boolean;
}

/** The lines with a blank one around every section, above the comments that lead to it. */
export function setSectionsApart(lines: readonly string[], begins: readonly Begin[]): string[] {
  const before = new Set<number>();
  for (const [i, { row, isSection }] of begins.entries()) {
    if (i === 0 || !(isSection || begins[i - 1]!.isSection)) continue;
    let at = row;
    while (lines[at - 1]?.startsWith('#')) at--;
    if (lines[at - 1] !== '') before.add(at);
  }
  return lines.flatMap((line, row) => (before.has(row) ? ['', line] : [line]));
}
