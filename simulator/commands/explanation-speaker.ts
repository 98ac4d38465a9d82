import { say } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { arabic, speaking } from '../host/index.ts';
import type { Colors } from './colours.ts';

/** How `explain` says something. */
export interface Speaker {
  readonly language: Language;
  readonly paint: Colors;
  readonly tell: (text: Text) => string;
  /** A whole sentence of ours that names nothing, by its English. */
  readonly tellWhole: (english: string) => string;
  /** A text that stands as it is in its source, told in the language where there is one; else in English, after words that say so. */
  readonly tellPlain: (english: string) => string[];
  /** A line of ours; in Arabic it begins with U+200F, so that it runs from the right even where it begins with a code. */
  readonly line: (text: string) => string;
}

/** Says explanations in a language. */
export function explanationSpeaker(language: Language, paint: Colors): Speaker {
  const tell = speaking(language);
  const tellWhole = (english: string): string => tell({ sentence: english, parts: [] });
  const line = (text: string): string => (language === 'ar' && text !== '' ? `\u200f${text}` : text);
  const tellPlain = (english: string): string[] => {
    if (language === 'en') return [english];
    return Object.hasOwn(arabic, english) ? [line(tellWhole(english))] : [line(tell(say`This stands in English only:`)), english];
  };
  return { language, paint, tell, tellWhole, tellPlain, line };
}

/** An example, to be copied as it stands. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ').trimEnd();
}
