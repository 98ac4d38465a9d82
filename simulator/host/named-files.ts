/** A side file as a scenario names it, and where. */
export interface NamedFile {
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/** Every side file that a scenario names: whatever stands under `file`, always a path, and the `profile` of a demand entry. */
export function namedFiles(scenario: unknown): NamedFile[] {
  const found: NamedFile[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) value.forEach((entry, i) => walk(entry, [...path, i]));
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    else if (typeof value === 'string' && isNamed(path)) found.push({ name: value, path });
  };
  walk(scenario, []);
  return found;
}

function isNamed(path: readonly (string | number)[]): boolean {
  return path.at(-1) === 'file' || (path[0] === 'demand' && path.length === 3 && path[2] === 'profile');
}
