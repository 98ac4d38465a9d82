import type { CST } from 'yaml';

/** The lines of a text under `|` or `>`, moved to where a collection of this indent has its texts. What stands deeper stays so much deeper. */
export function indentBlockScalar({ props, source, indent: sourceIndent }: CST.BlockScalar, indent: number): string[] {
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const [header] = props;
  const said = /[1-9]/.exec(header && 'source' in header ? header.source : '')?.[0];
  const first = lines.find((line) => /[^ ]/.test(line));
  const old = said ? Math.max(sourceIndent, 0) + Number(said) : /^ */.exec(first ?? '')![0].length;
  const now = ' '.repeat(indent + (said ? Number(said) : 2));
  return lines.map((line) => (first !== undefined && line.length > old ? now + line.slice(old) : ''));
}
