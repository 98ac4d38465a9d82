/** A condition as names by fact, in the policy's own words: a list as `[a, b]`, a bound as `{ at_least: 100 }`. */
export function wordsOf(condition: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(condition).map(([fact, test]) => [fact, spell(test)]));
}

function spell(test: unknown): string {
  if (Array.isArray(test)) return `[${test.map(spell).join(', ')}]`;
  if (typeof test !== 'object' || test === null) return String(test);
  const parts = Object.entries(test).map(([key, value]) => `${key}: ${spell(value)}`);
  return `{ ${parts.join(', ')} }`;
}
