/** Days of the day, week, month, quarter or year in which a day lies; `day`: since 1970-01-01. */
export function daysIn(each: 'day' | 'week' | 'month' | 'quarter' | 'year', day: number): number {
  const date = new Date(day * 86400000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const months = (from: number, count: number): number => (Date.UTC(year, from + count, 1) - Date.UTC(year, from, 1)) / 86400000;
  switch (each) {
    case 'day':
      return 1;
    case 'week':
      return 7;
    case 'month':
      return months(month, 1);
    case 'quarter':
      return months(month - (month % 3), 3);
    case 'year':
      return months(0, 12);
  }
}
