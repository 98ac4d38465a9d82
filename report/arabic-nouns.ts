const plurals = new Intl.PluralRules('ar');

/** A counted noun: alone or after a preposition only the dual differs. One and two need no number. */
export interface Noun {
  readonly one: string;
  readonly two: string;
  readonly twoAfter: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** `n` of a noun, `text` being the number as shown; `after`: after a preposition. */
export function counted(noun: Noun, n: number, text: string, after = false): string {
  switch (plurals.select(n)) {
    case 'one':
      return noun.one;
    case 'two':
      return after ? noun.twoAfter : noun.two;
    case 'few':
      return `${text} ${noun.few}`;
    case 'many':
      return `${text} ${noun.many}`;
    default:
      return `${text} ${noun.other}`;
  }
}

export const times = {
  second: { one: 'ثانية واحدة', two: 'ثانيتان', twoAfter: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' },
  minute: { one: 'دقيقة واحدة', two: 'دقيقتان', twoAfter: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
  hour: { one: 'ساعة واحدة', two: 'ساعتان', twoAfter: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  day: { one: 'يوم واحد', two: 'يومان', twoAfter: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' },
} as const satisfies Readonly<Record<string, Noun>>;
