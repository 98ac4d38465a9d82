import type { Said } from '../said/index.ts';

/** Why a piece of text is not what its place needs: a stable code, one lower-case sentence, and what to write instead where that can be told. */
export interface Reason {
  readonly code: string;
  readonly message: Said;
  readonly hint?: Said;
}

export function reason(code: string, message: Said, hint?: Said): Reason {
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
