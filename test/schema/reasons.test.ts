import { expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import * as values from '../../schema/values/index.ts';

/** What people write first, the code it gets, and a word that its message or hint must hold. */
const slips: [why: (value: never) => values.Reason, value: unknown, code: string, says: string][] = [
  [values.whyNotDuration, 30, 'duration-without-unit', '`30m`'],
  [values.whyNotDuration, '30', 'duration-without-unit', '`30m`'],
  [values.whyNotDuration, '1.5h', 'bad-duration', '`1h30m`'],
  [values.whyNotDuration, '30 minutes', 'bad-duration', '`30m`'],
  [values.whyNotDuration, '1 hour and 5 min', 'bad-duration', '`1h5m`'],
  [values.whyNotDuration, '٣٠m', 'arabic-digits', '`30m`'],
  [values.whyNotDuration, '1,5h', 'bad-duration', 'write `1h30m`'],
  [values.whyNotDuration, '1h, 30m', 'bad-duration', 'write `1h30m`'],
  [values.whyNotDuration, '1,500s', 'bad-duration', 'write `30s`'], // a comma for thousands, or for a decimal
  [values.whyNotDuration, '١٫٥h', 'arabic-digits', 'write `1h30m`'],
  [values.whyNotDuration, '١ ساعة', 'arabic-digits', 'write `30s`'],
  [values.whyNotDuration, '1.5s', 'bad-duration', 'write `2s`'],
  [values.whyNotDuration, '2bd', 'bad-duration', 'promises'],
  [values.whyNotDuration, 'soon', 'bad-duration', '`15m`'],
  [values.whyNotPromisedDuration, '10000bd', 'bad-duration', '`9999bd`'],
  [values.whyNotPromisedDuration, '٢bd', 'arabic-digits', 'write `2bd`'],
  [values.whyNotPromisedDuration, '2 business days', 'bad-duration', '`2bd`'],
  [values.whyNotShare, 0.95, 'bad-share', '`95%`'],
  [values.whyNotShare, 95, 'bad-share', '`95%`'],
  [values.whyNotShare, '95 %', 'bad-share', '`95%`'],
  [values.whyNotShare, '٩٥٪', 'arabic-digits', '`95%`'],
  [values.whyNotShare, '120%', 'bad-share', 'at most'],
  [values.whyNotMoney, '1,000', 'bad-money', '`1000`'],
  [values.whyNotMoney, '1_000', 'bad-money', '`1000`'],
  [values.whyNotMoney, 'SAR 50', 'bad-money', '`50`'],
  [values.whyNotMoney, '١٬٠٠٠', 'arabic-digits', '`1000`'],
  [values.whyNotMoney, 0.123, 'bad-money', 'decimals'],
  [values.whyNotMoney, Infinity, 'bad-money', 'finite'],
  [values.whyNotMoney, 1e21, 'bad-money', 'too large'],
  [values.whyNotMoney, Number('9007199254740993'), 'bad-money', 'too large'],
  [values.whyNotMoney, -1, 'bad-money', 'less than 0'],
  [values.whyNotMoney, -0.125, 'bad-money', 'decimals'],
  [values.whyNotTimeRange, '9-17', 'bad-time', '`09:00-17:00`'],
  [values.whyNotTimeRange, '09:00 - 18:00', 'bad-time', '`09:00-18:00`'],
  [values.whyNotTimeRange, '9am to 5pm', 'bad-time', '`09:00-17:00`'],
  [values.whyNotTimeRange, '09:00-09:00', 'bad-time', '`00:00-24:00`'],
  [values.whyNotTime, '9', 'bad-time', '`09:00`'],
  [values.whyNotTime, '24:00', 'bad-time', 'write `00:00`'],
  [values.whyNotTime, '24', 'bad-time', 'write `00:00`'],
  [values.whyNotWeekdays, 'Sunday - Thursday', 'bad-time', '`sun-thu`'],
  [values.whyNotDate, '2026/12/1', 'bad-date', '`2026-12-01`'],
  [values.whyNotDate, '25/12/2026', 'bad-date', 'write `2026-12-25`'],
  [values.whyNotDate, '05/12/2026', 'bad-date', 'write year-month-day'], // of May, or of December
  [values.whyNotDate, '5 Dec 2026', 'bad-date', 'write `2026-12-05`'],
  [values.whyNotDate, '', 'bad-date', 'nothing stands here'],
  [values.whyNotMoment, '', 'bad-date', 'nothing stands here'],
  [values.whyNotMoment, '2026/12/3 9:05', 'bad-date', 'write `2026-12-03T09:05`'],
  [values.whyNotMoment, '2026-12-03 9:05', 'bad-date', 'write `2026-12-03T09:05`'],
  [values.whyNotMoment, '25.12.2026 17:30:05', 'bad-date', 'write `2026-12-25T17:30:05`'],
  [values.whyNotMoment, '12/25/2026 5:30 PM', 'bad-date', 'write `2026-12-25T17:30`'],
  [values.whyNotMoment, 'Dec 5, 2026 12:10 am', 'bad-date', 'write `2026-12-05T00:10`'],
  [values.whyNotMoment, '2026/12/03T17:30+03:00', 'bad-date', 'write `2026-12-03T17:30+03:00`'],
  [values.whyNotMoment, '06/06/2026 10:00', 'bad-date', 'write `2026-06-06T10:00`'],
  [values.whyNotMoment, '05/12/2026 17:30', 'bad-date', 'write `2026-12-03T17:30`'],
  [values.whyNotMoment, '31/02/2026 17:30', 'bad-date', 'write `2026-12-03T17:30`'],
  [values.whyNotMoment, '25/12/2026', 'bad-date', 'write `2026-12-25T09:00`'],
  [values.whyNotDate, '2026-02-30', 'bad-date', 'no day'],
  [values.whyNotMoment, '2026-12-03', 'bad-date', 'T'],
  [values.whyNotDate, '1448-09-15', 'bad-date', '`2027-02-22`'],
  [values.whyNotDate, '1448/9/15', 'bad-date', '`2027-02-22`'],
  [values.whyNotDate, '١٤٤٨-٠٩-١٥', 'arabic-digits', '`2027-02-22`'],
  [values.whyNotDate, '1448-02-30', 'bad-date', 'Gregorian'],
  [values.whyNotDate, '1448-13-01', 'bad-date', 'Hijri'],
  [values.whyNotDate, '0026-12-01', 'bad-date', '1900'],
  [values.whyNotDate, '2926-12-01', 'bad-date', '2200'],
  [values.whyNotMoment, '1448-09-15T10:30', 'bad-date', '`2027-02-22T10:30`'],
  [values.whyNotMoment, '1448-09-15', 'bad-date', '`2027-02-22T09:00`'],
  [values.whyNotDuration, Infinity, 'duration-without-unit', '`Infinity`'],
  [values.whyNotName, 'order-status', 'bad-name', '`order_status`'],
  [values.whyNotName, 'always', 'reserved-name', '`always`'],
  [values.whyNotName, 'a\u200fb', 'invisible-character', '`ab`'],
  [values.whyNotName, '__proto__', 'bad-name', '`__proto__`'],
  [values.whyNotYesNo, true, 'bad-yes-no', '`yes`'],
  [values.whyNotYesNo, 'نعم', 'bad-yes-no', '`yes`'],
];

test.each(slips)('%o %j is %s', (why, value, code, says) => {
  const reason = why(value as never);
  expect(reason.code).toBe(code);
  expect(`${inEnglish(reason.message)} ${inEnglish(reason.hint ?? '')}`).toContain(says);
  expect(inEnglish(reason.message)).not.toMatch(/\.$|\n/);
});

test('whatever is refused gets a reason, without a throw', () => {
  for (const value of [null, undefined, {}, [], '', ' ', 'x'.repeat(1e5), NaN, -1, true, '`', Symbol.iterator.toString()])
    for (const why of [
      values.whyNotDuration,
      values.whyNotShare,
      values.whyNotMoney,
      values.whyNotDate,
      values.whyNotMoment,
      values.whyNotTimeRange,
      values.whyNotTime,
      values.whyNotWeekdays,
      values.whyNotYesNo,
    ])
      expect(inEnglish(why(value as never).message).length).toBeLessThan(300);
});

test('the closest word', () => {
  const topics = ['order_status', 'returns', 'refunds', 'مرتجعات', 'شكوى'];
  expect(values.closest('retuns', topics)).toBe('returns');
  expect(values.closest('refudns', topics)).toBe('refunds');
  expect(values.closest('order-status', topics)).toBe('order_status');
  expect(values.closest('Returns', topics)).toBe('returns');
  expect(values.closest('مرتجات', topics)).toBe('مرتجعات');
  expect(values.closest('شكوي', topics)).toBe('شكوى');
  expect(values.closest('legal', topics)).toBeUndefined();
  expect(values.closest('x', ['y'])).toBeUndefined();
});
