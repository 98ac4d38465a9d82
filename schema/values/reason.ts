/** Why a piece of text is not what its place needs: a stable code, one lower-case sentence, and what to write instead where that can be told. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

export function reason(code: string, message: string, hint?: string): Reason {
  return hint === undefined ? { code, message } : { code, message, hint };
}

/** The user's words as they are quoted in a message: in backticks, cut where they are long. */
export function quoted(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? String(value)
        : value === undefined
          ? 'nothing'
          : (JSON.stringify(value) ?? typeof value);
  const plain = text.replace(/[\s`]+/g, ' ');
  return `\`${plain.length > 60 ? `${[...plain].slice(0, 57).join('')}...` : plain}\``;
}

/** A sentence in which what is quoted from the user at length, a name of a megabyte, is cut. */
export function clipped(sentence: string): string {
  return sentence.replace(/`([^`]{120})[^`]*`/gu, (_, begin: string) => `\`${begin.slice(0, 57)}...\``);
}
