/**
 * Days since 1970-01-01 of a day of the calendar of Umm al-Qura; undefined if that has no such day, or none of the years 1300 to 1600, which it is
 * kept for.
 */
export function dayOfHijri(year: number, month: number, day: number): number | undefined {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  // A browser may not know the calendar.
  if (calendar.resolvedOptions().calendar !== 'islamic-umalqura') return undefined;
  const near = Math.round(firstDay + ((year - 1300) * 12 + month - 1) * monthDays) + day - 1;
  return [0, 1, -1, 2, -2, 3, -3].map((days) => near + days).find((one) => isDay(calendar, one, year, month, day));
}

/** 1 Muharram 1300. */
const firstDay = Date.UTC(1882, 10, 12) / 86400000;
/** The mean of a month. */
const monthDays = 29.530589;

function isDay(calendar: Intl.DateTimeFormat, one: number, ...wanted: readonly [year: number, month: number, day: number]): boolean {
  const parts = calendar.formatToParts(one * 86400000);
  return (['year', 'month', 'day'] as const).every((type, i) => Number(parts.find((part) => part.type === type)?.value) === wanted[i]);
}
