import { Center } from '../../simulator/center/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { modelOf, total } from '../support/simulation.ts';
import { splitUnit } from './cases.ts';
import type { Case } from './cases.ts';
import { dayOf, daysInARow, dayTexts, opening } from './day-texts.ts';
import { estimate } from './estimate.ts';
import type { Part, Question } from './estimate.ts';
import { figureOf } from './figures.ts';
import type { Finding, Study } from './study.ts';
import { Watch } from './watch.ts';

const hour = 3600;
const day = 24 * hour;

/** What one replication of days leaves to look at. */
interface Seen {
  readonly tallies: Tallies;
  readonly model: Model;
  readonly watch: Watch;
  readonly hours: number;
}

type DayFigure = (seen: Seen) => Part;
type HourFigure = (seen: Seen, hour: number) => Part;

/** Sum over the days of what `column` holds for an hour of the day; the column has entries of `step` seconds from the window's start. */
function ofHour(column: ArrayLike<number>, step: number, at: number): number {
  let sum = 0;
  for (let d = 0; d < daysInARow; d++)
    for (let second = 0; second < hour; second += step) sum += column[(d * day + (opening + at) * hour + second) / step]!;
  return sum;
}

const perDay =
  (count: (seen: Seen) => number): DayFigure =>
  (seen) => [count(seen), daysInARow];

const answeredInTarget = ({ tallies: { contact } }: Seen): number => total(contact.withinAnswered.filter((_, i) => i % 2 === 1));

/** Figures of a whole day, by their names in the cases. */
const daily: Readonly<Record<string, DayFigure>> = {
  expected_arrivals: perDay(({ tallies }) => total(tallies.ticket.arrived)),
  expected_abandonments: perDay(({ tallies }) => total(tallies.contact.abandoned)),
  blocked_per_day: perDay(({ tallies }) => total(tallies.ticket.turnedAway)),
  number_in_target_per_day: perDay(answeredInTarget),
  service_level_of_served: (seen) => [answeredInTarget(seen), total(seen.tallies.contact.answered)],
  service_level_offered_60s: (seen) => [answeredInTarget(seen), total(seen.tallies.contact.offered)],
  // To the end of the day's arrivals only.
  occupancy: (seen) => {
    const sum = (column: Float64Array): number =>
      Array.from({ length: seen.hours }, (_, at) => ofHour(column, hour / 2, at)).reduce((a, b) => a + b);
    return [sum(seen.tallies.group.occupied), sum(seen.tallies.group.staffed)];
  },
};

/** Figures that are lists, an entry an hour. */
const hourly: Readonly<Record<string, HourFigure>> = {
  mean_queue_length_by_hour: ({ watch }, at) => [ofHour(watch.waited.seconds, hour, at), daysInARow * hour],
  expected_queue_at_hour_end: ({ watch, hours }, at) => [
    Array.from({ length: daysInARow }, (_, d) => watch.waiting[d * hours + at]!).reduce((a, b) => a + b),
    daysInARow,
  ],
  expected_busy_agent_hours_by_hour: ({ tallies }, at) => [ofHour(tallies.group.occupied, hour / 2, at), daysInARow * hour],
  expected_abandonments_by_hour: ({ tallies }, at) => [ofHour(tallies.series.abandoned, hour / 2, at), daysInARow],
};

/** A figure that the cases call otherwise here than in steady state. */
const alias: Readonly<Record<string, string>> = { p_delay: 'p_wait', p_any_wait_le_20s: 'p_any_wait_le_T' };

/** A case of days that begin empty, each its own; `errors`: standard errors of what is itself a simulation. */
export function dayStudy(one: Case, errors: Readonly<Record<string, number>> = {}): Study {
  const asked = Object.entries(one.expect).flatMap(([figure, expected]) => questionsOf(one, figure, expected, errors));
  const hours = dayOf(one).arrivals.length;
  return { id: one.id, family: one.family, run: (effort, seed) => played(one, asked, hours, effort === 'light' ? 16 : 2000, seed) };
}

function played(one: Case, asked: readonly Asked[], hours: number, most: number, seed: number): Finding {
  const model = modelOf(dayTexts(one));
  const { from, to } = model.window;
  const instants = Array.from(
    { length: daysInARow * hours },
    (_, i) => from + Math.floor(i / hours) * day + (opening + (i % hours) + 1) * hour,
  );
  return estimate(
    {
      questions: asked,
      observe(seed, replication) {
        const center = new Center(model, seed, replication);
        const recorder = new Recorder(center.life, model, center.decider, replication);
        const watch = new Watch(center.life, { from, to }, instants);
        center.run(recorder, watch);
        const tallies = recorder.tallies();
        const seen = { tallies, model, watch, hours };
        return { parts: asked.map(({ measure }) => measure(seen)), customers: tallies.checks.arrived };
      },
      fewest: Math.min(80, most),
      step: 40,
      most,
    },
    seed,
  );
}

interface Asked extends Question {
  readonly measure: DayFigure;
}

function questionsOf(one: Case, figure: string, expected: unknown, errors: Readonly<Record<string, number>>): Asked[] {
  const expectedError = errors[figure] ?? 0;
  const byHour = hourly[figure];
  if (byHour)
    return (expected as readonly number[]).map((value, at) => ({
      figure: `${figure} ${at + 1}`,
      expected: value,
      unit: 1,
      expectedError,
      measure: (seen) => byHour(seen, at),
    }));
  const own = daily[figure];
  const steady = own ? undefined : figureOf(alias[figure] ?? splitUnit(figure).figure, one.model);
  const measure: DayFigure = own ?? (({ tallies, model }) => steady!(tallies, model));
  return [{ figure, expected: expected as number, unit: own ? 1 : splitUnit(figure).unit, expectedError, measure }];
}
