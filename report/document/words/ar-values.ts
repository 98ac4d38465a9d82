import { counted, times } from '../../index.ts';
import type { Noun } from '../../index.ts';
import type { DurationPart } from '../duration-parts.ts';
import type { ValueWords } from './words.ts';

const week: Noun = { one: 'أسبوع واحد', two: 'أسبوعان', twoAfter: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' };
const units = { ...times, week };
const businessDay: Noun = {
  one: 'يوم عمل واحد',
  two: 'يوما عمل',
  twoAfter: 'يومي عمل',
  few: 'أيام عمل',
  many: 'يوم عمل',
  other: 'يوم عمل',
};

const masculine = (name: string): Noun => ({
  one: `${name} واحد`,
  two: `${name}ان`,
  twoAfter: `${name}ين`,
  few: { ريال: 'ريالات', درهم: 'دراهم', دينار: 'دنانير', جنيه: 'جنيهات', دولار: 'دولارات' }[name]!,
  many: `${name}ًا`,
  other: name,
});
/** Currencies by the noun that people count them with; others go by their name. */
const currencies: Readonly<Record<string, readonly string[]>> = {
  ريال: ['SAR', 'QAR', 'OMR', 'YER'],
  درهم: ['AED', 'MAD'],
  دينار: ['KWD', 'BHD', 'JOD', 'IQD', 'TND', 'DZD', 'LYD'],
  جنيه: ['EGP', 'SDG', 'GBP'],
  دولار: ['USD'],
};

const number = new Intl.NumberFormat('ar-u-nu-latn', { maximumFractionDigits: 3 });
const time = (parts: readonly DurationPart[], after: boolean): string =>
  parts.map(({ unit, count }) => counted(units[unit], count, number.format(count), after)).join(' و');

export const values: ValueWords = {
  language: 'ar',
  direction: 'rtl',
  locale: 'ar-u-nu-latn-ca-gregory',
  duration: time,
  businessDays: (count, after) => counted(businessDay, count, number.format(count), after),
  every: (of) => {
    const [first, ...more] = 'businessDays' in of ? [] : of.parts;
    if ('businessDays' in of)
      return of.businessDays === 1 ? 'كل يوم عمل' : `كل ${counted(businessDay, of.businessDays, number.format(of.businessDays), true)}`;
    return first && more.length === 0 && first.count === 1 ? `كل ${units[first.unit].other}` : `كل ${time(of.parts, true)}`;
  },
  money: (amount, text, currency) => {
    if (currency === undefined) return text;
    const noun = Object.keys(currencies).find((name) => currencies[name]!.includes(currency));
    if (noun) return counted(masculine(noun), amount, text, true);
    return `${text} ${new Intl.DisplayNames('ar', { type: 'currency' }).of(currency) ?? currency}`;
  },
  quoted: (text) => `«${text}»`,
  needsQuotes: (fact, title) =>
    ['segment', 'priority', 'arrived', 'now', 'offer', 'tier', 'team'].includes(fact) || /[.,:;!?؟،؛/()]|ون(?!\p{L})/u.test(title),
  bound: (bound, value) =>
    ({ above: `أكثر من ${value}`, at_least: `${value} فأكثر`, below: `أقل من ${value}`, at_most: `${value} على الأكثر` })[bound],
  order: (fact, bound, name) => {
    const [more, less] = { grade: ['أصعب', 'أسهل'], priority: ['أعلى', 'أدنى'], tier: ['أعلى', 'أدنى'] }[fact] as [string, string];
    const word = bound === 'above' || bound === 'at_least' ? more : less;
    return bound === 'at_least' || bound === 'at_most' ? `${name} ف${word}` : `${word} من ${name}`;
  },
  period: (from, to) => `من ${from} إلى ${to}`,
  days: (first, last) => `من ${first} إلى ${last}`,
  everyDay: 'كل يوم',
  hours: (from, to, overMidnight) => `من ${from} إلى ${to}${overMidnight ? ' من اليوم التالي' : ''}`,
  allDay: 'طوال اليوم',
  closed: 'مغلق',
  always: 'ليلًا ونهارًا',
  own: { easy: 'سهلة', normal: 'عادية', hard: 'صعبة', yes: 'نعم', no: 'لا', none: 'لا شيء' },
};
