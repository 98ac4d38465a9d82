import { arrivals, arrivalsRows } from '../charts/arrivals.ts';
import { occupancy, occupancyRows, steps } from '../charts/occupancy.ts';
import { waiting, waitingRows } from '../charts/waiting.ts';
import { weekOf } from '../charts/week.ts';
import { dayAndDate, dayName } from '../dates.ts';
import { h, isolate } from '../dom.ts';
import type { View } from '../view.ts';
import { carriedByReplies } from './carried-by-replies.ts';
import { dataTable, drawn, figure, frameOf, key } from './figure.ts';
import { section } from './section.ts';

/** The three pictures. */
export function charts(view: View): HTMLElement {
  return section('charts', view.words.charts.title, null, arrivalsFigure(view), waitingFigure(view), occupancyFigure(view));
}

/** Days by position: in a chart short, in a table with the date where the days are real ones. */
function daysOf({ result, words }: View) {
  const week = weekOf(result);
  return {
    week,
    short: (day: number) => dayName(words, week.first + day, words.dir === 'rtl' ? 'long' : 'short'),
    full: (day: number) => (week.average ? dayName(words, week.first + day, 'long') : dayAndDate(words, week.first + day)),
  };
}

function arrivalsFigure(view: View): HTMLElement {
  const { words, numbers } = view;
  const says = words.charts.arrivals;
  const { week, short, full } = daysOf(view);
  const rows = arrivalsRows(view.result);
  const number = (value: number) => numbers.decimal(value, 0, 1);
  const labels = { arrived: says.arrived, answered: says.answered, day: short };
  return figure(
    view,
    'arrivals',
    says.title,
    says.line(week.average),
    key([
      ['var(--bar)', says.arrived],
      ['linear-gradient(var(--mark),var(--mark)) center/100% 2px no-repeat', says.answered],
    ]),
    rows.length === 0 ? null : drawn(says.title, (width) => arrivals(rows, frameOf(view, width, number), labels)),
    rows.length === 0
      ? null
      : dataTable(
          [words.charts.day, words.charts.hour, says.arrived, says.answered],
          rows.map((row) => [full(row.day), isolate(`${row.hour}:00`), number(row.arrivals), number(row.answered)]),
        ),
  );
}

function waitingFigure(view: View): HTMLElement {
  const { words, numbers, names } = view;
  const says = words.charts.waiting;
  const rows = waitingRows(view.result);
  const tick = (seconds: number) => (Number.isFinite(seconds) ? numbers.tick(seconds) : says.longer);
  // Drawn from left to right (style/figures.css): a unit in Arabic stays behind its number.
  const drawnTick = (seconds: number) => (words.dir === 'rtl' ? `\u2067${tick(seconds)}\u2069` : tick(seconds));
  const percent = (value: number) => words.percent(numbers.decimal(value * 100, 0, 1));
  const channels = [...new Set(rows.map(({ channel }) => channel))];
  const carried = carriedByReplies(view.result, channels);
  const panels = channels.map((channel) => {
    const own = rows.filter((row) => row.channel === channel);
    const name = names.of('channel', channel);
    const contacts = own.reduce((sum, row) => sum + row.contacts, 0);
    return h(
      'div',
      { class: 'panel' },
      h('h4', {}, h('bdi', {}, name), ' ', h('small', {}, says.of(contacts, isolate(numbers.whole(contacts))))),
      carried.includes(channel) ? h('p', { class: 'quiet' }, words.kpis.withReplies) : null,
      drawn(`${says.title}: ${name}`, (width) => waiting(own, frameOf(view, width, percent), { share: says.share, tick: drawnTick })),
    );
  });
  return figure(
    view,
    'waiting',
    says.title,
    says.line,
    null,
    h('div', { class: 'panels' }, panels),
    rows.length === 0
      ? null
      : dataTable(
          [names.dimension('channel'), says.from, says.to, says.contacts, says.share],
          rows.map((row) => [
            isolate(names.of('channel', row.channel)),
            tick(row.from),
            tick(row.to),
            numbers.whole(row.contacts),
            isolate(percent(row.share)),
          ]),
        ),
  );
}

function occupancyFigure(view: View): HTMLElement {
  const { words, numbers, names } = view;
  const says = words.charts.occupancy;
  const { short, full } = daysOf(view);
  const rows = occupancyRows(view.result);
  const percent = (value: number) => words.percent(numbers.decimal(value * 100, 0, 0));
  const team = (name: string) => names.of('team', name);
  const ends = [0, ...steps, 1];
  return figure(
    view,
    'occupancy',
    says.title,
    says.line,
    key(
      steps
        .map((_, i) => i)
        .concat(steps.length)
        .map((i) => [`var(--heat-${i})`, isolate(words.range(numbers.decimal(ends[i]! * 100, 0, 0), percent(ends[i + 1]!)))]),
    ),
    rows.length === 0
      ? null
      : drawn(says.title, (width) => occupancy(rows, frameOf(view, width, percent), { share: says.share, team, day: short })),
    rows.length === 0
      ? null
      : dataTable(
          [says.team, words.charts.day, words.charts.hour, says.share],
          rows.map((row) => [isolate(team(row.team)), full(row.day), isolate(`${row.hour}:00`), isolate(percent(row.occupancy))]),
        ),
  );
}
