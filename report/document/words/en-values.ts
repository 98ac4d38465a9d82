import type { DurationPart } from '../duration-parts.ts';
import type { ValueWords } from './words.ts';

const plurals = new Intl.PluralRules('en');

/** `1 hour`, `3 hours`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plurals.select(count) === 'one' ? one : many}`;
}

const time = (parts: readonly DurationPart[]): string => parts.map(({ unit, count }) => counted(count, unit)).join(' and ');
const bounds = { above: 'more than', at_least: 'at least', below: 'less than', at_most: 'at most' };

export const values: ValueWords = {
  language: 'en',
  direction: 'ltr',
  locale: 'en-GB',
  duration: time,
  businessDays: (count) => counted(count, 'business day'),
  every: (of) => {
    if ('businessDays' in of) return of.businessDays === 1 ? 'every business day' : `every ${of.businessDays} business days`;
    const [first, ...more] = of.parts;
    return first && more.length === 0 && first.count === 1 ? `every ${first.unit}` : `every ${time(of.parts)}`;
  },
  money: (_amount, text, currency) => (currency === undefined ? text : `${currency}\u00a0${text}`),
  quoted: (text) => `“${text}”`,
  needsQuotes: (fact, title) => fact === 'arrived' || fact === 'now' || /[.,:;!?؟،؛/()]/u.test(title),
  bound: (bound, value) => `${bounds[bound]} ${value}`,
  order: (fact, bound, name) => {
    const [more, less] = { grade: ['harder', 'easier'], priority: ['more urgent', 'less urgent'], tier: ['higher', 'lower'] }[fact] as [
      string,
      string,
    ];
    const word = bound === 'above' || bound === 'at_least' ? more : less;
    if (fact === 'tier' && (bound === 'above' || bound === 'below')) return `a ${word} tier than ${name}`;
    return bound === 'at_least' || bound === 'at_most' ? `${name} or ${word}` : `${word} than ${name}`;
  },
  period: (from, to) => `${from} to ${to}`,
  days: (first, last) => `${first} to ${last}`,
  everyDay: 'Every day',
  hours: (from, to, overMidnight) => `${from}–${to}${overMidnight ? ' the next day' : ''}`,
  allDay: 'all day',
  closed: 'closed',
  always: 'day and night',
  own: { easy: 'easy', normal: 'normal', hard: 'hard', yes: 'yes', no: 'no', none: 'none' },
};
