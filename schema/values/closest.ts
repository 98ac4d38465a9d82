/**
 * The known word that was most likely meant by `word`: the one with the fewest slips (a letter more, less, other, or two swapped;
 * Damerau 1964), if they are few for its length; undefined if none is near. Of equals the first.
 */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const written = letters(word);
  const allowed = written.length <= 3 ? 1 : written.length <= 7 ? 2 : 3;
  let best: string | undefined;
  let fewest = allowed + 1;
  for (const candidate of known) {
    const meant = letters(candidate);
    if (Math.abs(meant.length - written.length) >= fewest) continue;
    const count = slips(written, meant);
    if (count < fewest && count < Math.max(written.length, meant.length)) {
      fewest = count;
      best = candidate;
    }
  }
  return best;
}

/** Letters as they are compared: case, `-` for `_`, and Arabic vowel signs and stretching do not count. Long words are cut. */
function letters(word: string): string[] {
  const plain = word.slice(0, 120).normalize('NFC').toLowerCase();
  return [...plain.replace(/[\s-]/g, '_').replace(/[\u064b-\u0652\u0640]/g, '')].slice(0, 60);
}

/** Optimal string alignment distance. */
function slips(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
