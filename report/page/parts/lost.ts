import type { LostRow, LostTicket, Result } from '../../../schema/index.ts';
import { weekOf } from '../charts/week.ts';
import { dayName } from '../dates.ts';
import { h, isolate } from '../dom.ts';
import { moment } from '../moment.ts';
import type { View } from '../view.ts';
import { key } from './figure.ts';
import { life } from './life.ts';
import { quoted } from './quoted.ts';
import { section } from './section.ts';

/** A day that was a Monday, counted from 1970-01-01: with Mondays the hours of a result begin. */
const monday = 4;

type Part = LostRow['parts'][number]['part'];

/** Where the time of broken promises and abandoned contacts went: a bar each, the hours of the week, and the worst of them piece by piece. */
export function lost(view: View): HTMLElement | null {
  const { result, words } = view;
  const { lostTime } = result;
  const says = words.lost;
  if (!saysLost(result)) return null;
  if (!lostTime) return section('lost', says.title, says.oneRun);
  const met = new Set(lostTime.rows.flatMap(({ parts }) => parts.map(({ part }) => part)));
  const legend = (Object.keys(says.part) as Part[]).filter((part) => met.has(part));
  return section(
    'lost',
    says.title,
    says.lead,
    h(
      'ul',
      { class: 'legend' },
      legend.map((part) => h('li', {}, h('span', { class: `swatch ${part}`, 'aria-hidden': 'true' }), says.part[part])),
    ),
    h(
      'ul',
      { class: 'lost' },
      lostTime.rows.map((row) => h('li', {}, bar(view, row))),
    ),
    hours(view, lostTime.rows),
    h('h3', {}, says.worst),
    h('p', { class: 'quiet' }, quoted(says.trace)),
    h(
      'ul',
      { class: 'reasons' },
      lostTime.worst.map((one) => h('li', {}, story(view, one))),
    ),
  );
}

/** Whether the page has a word to say of it: one replication alone does not record it, and says so; else nothing was lost, or the result is an older one. */
export function saysLost({ lostTime, replications: { run, stopped } }: Result): boolean {
  return lostTime !== undefined || (run === 1 && stopped !== 'nothing left to chance');
}

function bar(view: View, row: LostRow): HTMLElement[] {
  const { words, numbers, names } = view;
  const all = row.parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const share = (seconds: number): string => isolate(numbers.value(seconds / (all || 1), 'share', { said: true }));
  const largest = [...row.parts].sort((a, b) => b.seconds - a.seconds);
  const told = largest.map(({ part, seconds, teams }) => {
    const named = teams.filter(({ team }) => team !== undefined).sort((a, b) => b.seconds - a.seconds);
    const by = named.map(({ team, seconds }) => `${isolate(names.of('team', team!))} ${share(seconds)}`).join(words.comma);
    return h('li', {}, `${words.lost.part[part]} ${share(seconds)}`, named.length > 0 ? h('small', {}, by) : null);
  });
  return [
    h('h3', {}, about(view, row)),
    h(
      'p',
      { class: 'quiet' },
      words.lost.count(row.count, isolate(numbers.whole(row.count)), isolate(numbers.value(all / row.count, 'seconds'))),
    ),
    h(
      'div',
      { class: 'stack', 'aria-hidden': 'true' },
      row.parts.map(({ part, seconds }) => h('span', { class: part, style: `flex-grow: ${seconds / (all || 1)}` })),
    ),
    h('ul', { class: 'told' }, told),
  ];
}

/** The hours of the week in which the time passed, by colour with a key to it; its days as in the charts, from the period's first. */
function hours({ result, words, numbers }: View, rows: readonly LostRow[]): HTMLElement {
  const sums = Array.from({ length: 168 }, (_, hour) => rows.reduce((sum, row) => sum + (row.hours[hour] ?? 0), 0));
  const most = Math.max(1, ...sums);
  const { first } = weekOf(result);
  const cell = (seconds: number): HTMLElement =>
    h(
      'td',
      { class: seconds > 0 ? `heat-${Math.min(4, Math.floor((5 * seconds) / most))}` : 'none' },
      h('span', { class: 'unseen' }, numbers.value(seconds, 'seconds')),
    );
  const head = Array.from({ length: 24 }, (_, hour) =>
    h('th', { scope: 'col' }, hour % 6 === 0 ? String(hour) : h('span', { class: 'unseen' }, String(hour))),
  );
  const body = Array.from({ length: 7 }, (_, day) => {
    const at = 24 * ((first + day - monday + 7) % 7);
    return h('tr', {}, h('th', { scope: 'row' }, dayName(words, first + day, 'short')), sums.slice(at, at + 24).map(cell));
  });
  return h(
    'div',
    { class: 'week' },
    h('h3', {}, words.lost.hours),
    key([
      ['none', numbers.value(0, 'seconds')],
      ...[0, 1, 2, 3, 4].map((i) => [`var(--heat-${i})`, isolate(numbers.range((i * most) / 5, ((i + 1) * most) / 5, 'seconds'))] as const),
    ]),
    h(
      'table',
      {},
      h('caption', { class: 'unseen' }, words.lost.hours),
      h('thead', {}, h('tr', {}, h('td', {}), head)),
      h('tbody', {}, body),
    ),
  );
}

function story(view: View, one: LostTicket): HTMLElement {
  const { result, words, numbers, names } = view;
  const lived = result.lostTime?.lives?.find(({ ticket, moments }) => ticket === one.ticket && moments.length > 0);
  const late = isolate(numbers.value(one.late, 'seconds', { said: true, after: true }));
  return h(
    'details',
    {},
    h('summary', {}, words.lost.ticket(about(view, one), isolate(`#${one.ticket}`), late, one.promise === undefined)),
    h(
      'ol',
      { class: 'story' },
      one.pieces.map(({ part, team, from, to }) =>
        h(
          'li',
          {},
          h('span', { class: `swatch ${part}`, 'aria-hidden': 'true' }),
          `${moment(view, from)}${words.comma}${words.lost.part[part]}`,
          team === undefined ? '' : ` (${isolate(names.of('team', team))})`,
          `: ${isolate(numbers.value(to - from, 'seconds', { said: true }))}`,
        ),
      ),
    ),
    lived ? life(view, lived.moments) : null,
  );
}

function about({ words, names }: View, { promise, row }: { readonly promise?: string; readonly row?: string }): string {
  return promise === undefined ? words.lost.abandoned : names.where({ ...(row === undefined ? {} : { row }), promise });
}
