import type { Result } from '../schema/index.ts';

const place = '"__RESULT__"';

/**
 * The report of `result`: the built page `template` with the result in it as JSON. Pure. The text holds no `<`, so that no name in it ends
 * the script element, and no U+2028 or U+2029; it parses to the same values. Throws where the template has not exactly one place for it.
 */
export function writeReport(result: Result, template: string): string {
  const [before, after, ...more] = template.split(place);
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`a template has one ${place}`);
  return before + escaped(JSON.stringify(result)) + after;
}

function escaped(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
