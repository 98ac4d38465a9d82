import { Lexer } from 'yaml';

export interface Lexeme {
  readonly offset: number;
  readonly text: string;
  readonly isScalar: boolean;
}

/** The words and signs of a text, well-formed or not, in linear time. */
export function* lexemes(text: string): Generator<Lexeme> {
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer announces scalars, documents and ends of flow with a sign of its own, which is not in the text.
    if (!isScalar && /^[\x02\x18\x1f]$/.test(lexeme)) isScalar = lexeme === '\x1f';
    else {
      yield { offset, text: lexeme, isScalar };
      isScalar = false;
      offset += lexeme.length;
    }
  }
}
