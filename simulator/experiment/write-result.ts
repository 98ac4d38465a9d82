import type { Result } from '../../schema/index.ts';

/**
 * The result as JSON text: a line for each entry of its lists, so that two results can be compared by eye and by `diff`; keys in their own order,
 * which for a policy's names means something. A number that JSON cannot hold is our fault and throws.
 */
export function writeResult(result: Result): string {
  const parts = Object.entries(result).map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function lines(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return line(value);
  return `[\n${value.map(line).join(',\n')}\n]`;
}

function line(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) throw new Error(`the result holds ${inner} at ${key}`);
    return inner;
  });
}
