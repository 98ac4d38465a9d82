import { counted, say } from '../said/index.ts';
import type { Said, Text } from '../said/index.ts';
import { promised } from '../tables/index.ts';
import { readDuration, sayDuration } from '../values/index.ts';
import type { Context } from './context.ts';
import { openDays, usualDay } from './reading/open-days.ts';
import { piecesAt, valueAt } from './reading/places.ts';
import type { PromiseMade } from './reading/promises.ts';
import { promisesMade } from './reading/promises.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** `d` or `w` on a clock that is not always open, where a day is not what it seems. */
export const daysOnClock: Rule = {
  code: 'days-on-clock',
  severity: 'error',
  sentence: 'days or weeks are counted on a clock that stands still at night',
  avoid: 'promises:\n  - { resolution: 1d, clock: office }',
  prefer: 'promises:\n  - { resolution: 1bd, clock: office }',
  why: 'On office hours `1d` would be 24 open hours, which are almost three working days: hardly what was meant.',
  check: (context) => {
    const { policy } = context;
    if (!policy) return [];
    const inPromises = promised.flatMap((kind) =>
      promisesMade(context, kind).flatMap((promise) => {
        const clock = clockOfDays(promise);
        return clock === undefined ? [] : [report(daysOnClock, policy, promise.path, 'value', ...said(context, promise.text, clock, true))];
      }),
    );
    const inObjectives = ['at_least', 'at_most', 'above', 'below'].flatMap((bound) =>
      piecesAt(policy.value, `objectives.*.${bound}`).flatMap(({ path, value }) => {
        const clock = valueAt(policy.value, [...path.slice(0, 2), 'clock']);
        const counts = typeof value === 'string' && hasDays(value) && typeof clock === 'string' && clock !== 'always';
        return counts ? [report(daysOnClock, policy, path, 'value', ...said(context, value, clock, false))] : [];
      }),
    );
    return [...inPromises, ...inObjectives];
  },
};

/** The clock that stands still at night, on which a promise counts days or weeks; undefined: it does not. */
export function clockOfDays({ text, clocks }: PromiseMade): string | undefined {
  return hasDays(text) ? clocks.find((one) => one !== 'always') : undefined;
}

function hasDays(text: string): boolean {
  return readDuration(text) !== undefined && /\d[dw]|\d[DW]/.test(text);
}

function said({ words }: Context, text: string, clock: string, inPromise: boolean): [Said, { hint: Said }] {
  const seconds = readDuration(text)!;
  const lengths = openDays(words, clock);
  const usual = usualDay(lengths);
  const whole = usual ? Math.floor(seconds / usual) : 0;
  const rest = usual ? seconds - whole * usual : 0;
  const open = say`\`${text}\` here would be ${counted(Math.round((seconds / 3600) * 100) / 100, 'open hour')}`;
  const days = say`${open}, ${counted(whole, 'working day')}`;
  const message = !usual ? open : rest ? say`${days} and ${inWords(rest)} of \`${clock}\`` : say`${days} of \`${clock}\``;
  const weeks = Math.floor(seconds / 604_800);
  const openInWeek = lengths.filter((length) => length > 0).length;
  const business = weeks * openInWeek + Math.ceil((seconds - weeks * 604_800) / 86_400);
  const hours = `${Math.round(seconds / 3600)}h`;
  const hint = inPromise ? say`write \`${business}bd\` or \`${hours}\`` : say`write \`${hours}\``;
  return [message, { hint }];
}

function inWords(seconds: number): Text {
  return seconds % 3600 === 0 ? counted(seconds / 3600, 'hour') : sayDuration(seconds);
}
