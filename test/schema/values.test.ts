import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import * as values from '../../schema/values/index.ts';

const {
  readDuration,
  writeDuration,
  readPromisedDuration,
  writePromisedDuration,
  readShare,
  readPercentage,
  writeShare,
  readMoney,
  writeMoney,
  currencyDecimals,
  readDate,
  whyNotDate,
  writeDate,
  readMoment,
  writeMoment,
  readTimeRange,
  writeTimeRange,
  readWeekdays,
  writeWeekdays,
  isName,
  readYesNo,
  whyNotYesNo,
  writeYesNo,
  titleIn,
} = values;

test('durations, by hand', () => {
  const known: [string, number | undefined][] = [
    ['30s', 30],
    ['15m', 900],
    ['1h30m', 5400],
    ['2d', 172800],
    ['1w', 604800],
    ['PT4H', 14400],
    ['P1DT1M', 86460],
    ['P2W', 1209600],
    ['200.9s', 200.9],
    ['0s', 0],
    ['', undefined],
    ['30', undefined],
    ['30m1h', undefined],
    ['1.5h', undefined],
    ['-5m', undefined],
    ['P', undefined],
    ['PT', undefined],
    ['P1D T', undefined],
    ['2bd', undefined],
    ['9999999999s', undefined],
    ['1H', undefined],
  ];
  for (const [text, seconds] of known) expect([text, readDuration(text)]).toEqual([text, seconds]);
  expect(writeDuration(5400)).toBe('1h30m');
  expect(writeDuration(90061)).toBe('1d1h1m1s');
  expect(readPromisedDuration('2bd')).toEqual({ businessDays: 2 });
  expect(readPromisedDuration('8h')).toEqual({ seconds: 28800 });
});

test('law: a duration written and read is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => void expect(readDuration(writeDuration(ms / 1000))).toBeCloseTo(ms / 1000, 6)),
  );
  fc.assert(fc.property(fc.nat(1e9), (seconds) => void expect(readDuration(writeDuration(seconds))).toBe(seconds)));
  fc.assert(
    fc.property(
      fc.nat(9999),
      (businessDays) => void expect(readPromisedDuration(writePromisedDuration({ businessDays }))).toEqual({ businessDays }),
    ),
  );
});

test('shares, by hand and by law', () => {
  expect(readShare('95%')).toBe(0.95);
  expect(readShare('33.3%')).toBe(0.333);
  expect(readShare('100%')).toBe(1);
  expect(readPercentage('120%')).toBe(1.2);
  for (const text of ['0.95', '95', '101%', '-5%', '٩٥٪', '95 %', '%', '1e1%']) expect([text, readShare(text)]).toEqual([text, undefined]);
  fc.assert(fc.property(fc.nat(1e8), (n) => void expect(readShare(writeShare(n / 1e8))).toBe(n / 1e8)));
});

test('money has the decimals of its currency', () => {
  expect(['SAR', 'KWD', 'JPY', undefined].map(currencyDecimals)).toEqual([2, 3, 0, 2]);
  expect(readMoney(49.5, 'SAR')).toBe(4950);
  expect(readMoney(1.005, 'KWD')).toBe(1005);
  expect([readMoney(1.005, 'SAR'), readMoney(0.5, 'JPY'), readMoney(NaN), readMoney(Infinity), readMoney(1e20), readMoney(1e-9)]).toEqual(
    Array(6).fill(undefined),
  );
  const currency = fc.constantFrom('SAR', 'KWD', 'JPY');
  fc.assert(fc.property(fc.nat(1e12), currency, (minor, of) => void expect(readMoney(Number(writeMoney(minor, of)), of)).toBe(minor)));
});

test('dates and moments', () => {
  expect(readDate('1970-01-01')).toBe(0);
  expect(readDate('2026-12-01')).toBe(Date.UTC(2026, 11, 1) / 86400000);
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2100-02-29'])
    expect([text, readDate(text)]).toEqual([text, undefined]);
  expect(readDate('2024-02-29')).toBeDefined();
  const [first, last] = [readDate('1900-01-01')!, readDate('2200-12-31')!];
  const read = (day: number): number | undefined => (day < first || day > last ? undefined : day);
  fc.assert(fc.property(fc.integer({ min: first, max: last }), (day) => void expect(readDate(writeDate(day))).toBe(day)));
  fc.assert(fc.property(fc.integer({ min: -700000, max: 2900000 }), (day) => void expect(readDate(writeDate(day))).toBe(read(day))));
  expect(readMoment('1970-01-02T00:00:01.5')).toEqual({ local: 86401.5 });
  expect(readMoment('1970-01-01T03:00+03:00')).toEqual({ local: 10800, offset: 10800 });
  expect(readMoment('1970-01-01 00:00Z')).toEqual({ local: 0, offset: 0 });
  for (const text of [
    '2026-12-03',
    '1448-06-24T10:00',
    '2026-12-03T24:00',
    '2026-02-30T10:00',
    '2026-12-03T10:60',
    '2026-12-03T10:00+25:00',
  ])
    expect([text, readMoment(text)]).toEqual([text, undefined]);
  const moment = fc.record({
    local: fc.integer({ min: -1e9, max: 4e9 }),
    offset: fc.integer({ min: -56, max: 56 }).map((quarter) => quarter * 900),
  });
  fc.assert(fc.property(moment, (one) => void expect(readMoment(writeMoment(one))).toEqual(one)));
});

test('law: of every day of the Hijri calendar the hint is the same day in the Gregorian one', () => {
  const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const of = (day: number): string => {
    const { year, month, day: date } = Object.fromEntries(hijri.formatToParts(day * 86400000).map(({ type, value }) => [type, value]));
    return `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: -31_000, max: 73_000 }),
      (day) => void expect(inEnglish(whyNotDate(of(day)).hint!)).toContain(`\`${writeDate(day)}\``),
    ),
  );
});

test('times and weekdays', () => {
  expect(readTimeRange('09:00-18:00')).toEqual({ from: 32400, to: 64800 });
  expect(readTimeRange('22:00-02:00')).toEqual({ from: 79200, to: 93600 });
  expect(readTimeRange('18:00-24:00')).toEqual({ from: 64800, to: 86400 });
  for (const text of ['9-17', '09:00 - 18:00', '24:00-02:00', '09:00-09:00', '09:00', '09:00-25:00', '09:00-12:00-13:00'])
    expect([text, readTimeRange(text)]).toEqual([text, undefined]);
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 1439 }), (from, length) => {
      const range = { from: from * 60, to: (from + length) * 60 };
      expect(readTimeRange(writeTimeRange(range))).toEqual(range);
    }),
  );
  expect(readWeekdays('sat-thu')).toEqual([6, 0, 1, 2, 3, 4]);
  expect(readWeekdays('fri')).toEqual([5]);
  expect(readWeekdays('Sun')).toBeUndefined();
  expect(writeWeekdays([6, 0, 1, 3])).toEqual(['wed', 'sat-mon']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(6)), (days) => {
      const back = writeWeekdays(days).flatMap((text) => readWeekdays(text)!);
      expect([...new Set(back)].sort()).toEqual([...days].sort());
      expect(back.length).toBe(days.length);
    }),
  );
});

test('names are letters of any script', () => {
  for (const name of ['noor_store', 'مرتجعات', 'فئة_1', 'Ω', 'a'.repeat(40), 'क्षेत्र']) expect([name, isName(name)]).toEqual([name, true]);
  for (const name of [
    '',
    '1a',
    'a b',
    'a-b',
    'a'.repeat(41),
    'always',
    'yes',
    '__proto__',
    'constructor',
    'a\u200eb',
    'e\u0301',
    '\u3164',
    '_a',
  ])
    expect([name, isName(name)]).toEqual([name, false]);
});

test('yes, no and titles', () => {
  expect(whyNotYesNo(Object.create(null)).code).toBe('bad-yes-no');
  expect(['yes', 'no', 'true', 'نعم'].map(readYesNo)).toEqual([true, false, undefined, undefined]);
  expect([true, false].map((value) => readYesNo(writeYesNo(value)))).toEqual([true, false]);
  expect(titleIn({ ar: 'سرعة', en: 'speed' }, 'fast', 'ar')).toBe('سرعة');
  expect(titleIn({ ar: 'سرعة' }, 'fast', 'en', 'ar')).toBe('سرعة');
  expect(titleIn(undefined, 'order_status', 'en')).toBe('order status');
  expect(titleIn({}, 'toString', 'constructor')).toBe('toString');
});
