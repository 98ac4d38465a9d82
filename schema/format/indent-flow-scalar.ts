/** The lines of a text without `|` or `>`, the further ones at this indent: spaces at their edges mean nothing, unless a backslash says so. */
export function indentFlowScalar(source: string, indent: number): string[] {
  const lines = source.split('\n');
  return lines.map((line, i) => {
    const words = i === 0 ? line : line.replace(/^[ \t]+/, '');
    const trimmed = i < lines.length - 1 ? words.replace(/(?<!\\)[ \t\r]+$/, '') : words;
    return i === 0 || trimmed === '' ? trimmed : ' '.repeat(indent) + trimmed;
  });
}
