import { enumerated, say } from '../said/index.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { whyUnseen } from './unseen.ts';

/** The days of a week as the language writes them, Sunday first: the position is the weekday's number, as in JavaScript. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Weekday numbers (0 = Sunday) of `fri` or of a range, in the order of the range, which may run over the week's end: `sat-mon` is 6, 0, 1. */
export function readWeekdays(text: string): number[] | undefined {
  const [first, last, more] = text.split('-');
  const from = weekdays.findIndex((day) => day === first);
  const to = last === undefined ? from : weekdays.findIndex((day) => day === last);
  if (from < 0 || to < 0 || more !== undefined) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
}

/** Weekday numbers as texts, days that follow one another as ranges: 6, 0, 1, 3 is `sat-mon`, `wed`. All seven are `sun-sat`. */
export function writeWeekdays(days: Iterable<number>): string[] {
  const open = new Set(days);
  if (open.size === 7) return ['sun-sat'];
  const firsts = [...open].filter((day) => !open.has((day + 6) % 7)).sort((a, b) => a - b);
  return firsts.map((first) => {
    let last = first;
    while (open.has((last + 1) % 7)) last = (last + 1) % 7;
    return first === last ? weekdays[first]! : `${weekdays[first]}-${weekdays[last]}`;
  });
}

/** Why it is neither a day nor a range of days. Call it for what `readWeekdays` refuses. */
export function whyNotWeekdays(value: unknown): Reason {
  const unseen = whyUnseen(value);
  if (unseen) return unseen;
  const parts =
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .split(/\s*(?:-|–|to)\s*/)
      : [];
  const short = parts.map((part) => weekdays.find((day) => /^[a-z]+$/.test(part) && part.startsWith(day)));
  const tidy = short.length > 0 && short.length <= 2 && short.every((day) => day !== undefined) ? short.join('-') : undefined;
  return reason(
    'bad-time',
    say`${quoted(value)} is not a day or a range of days`,
    tidy
      ? say`write \`${tidy}\``
      : say`days are ${enumerated(weekdays.map((day) => `\`${day}\``))}, ranges \`sun-thu\`, every day \`sun-sat\``,
  );
}
