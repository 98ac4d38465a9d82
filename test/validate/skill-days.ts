import { Center } from '../../simulator/center/index.ts';
import { kpiOf } from '../../simulator/kpi/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { modelOf, total } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { daysInARow, opening } from './day-texts.ts';
import { estimate } from './estimate.ts';
import type { Part, Question } from './estimate.ts';
import { periods, skillDayTexts } from './skill-day-texts.ts';
import type { Study } from './study.ts';
import { UntilEmpty } from './until-empty.ts';

/** How many days the case's own numbers are from, and how many the published intervals are from: the first have the second's standard errors, less by the root. */
const [referenceDays, publishedDays] = [20_000, 1000];

type Interval = readonly [low: number, high: number];
type Measure = (seen: { readonly tallies: Tallies; readonly model: Model; readonly watch: UntilEmpty }) => Part;

interface Asked extends Question {
  readonly measure: Measure;
}

/** A case of days with several types of calls and groups of agents, beside a published simulation. */
export function skillDayStudy(one: Case): Study {
  const asked = questionsOf(one);
  return {
    id: one.id,
    family: one.family,
    run(effort, seed) {
      const model = modelOf(skillDayTexts(one));
      const most = effort === 'light' ? 4 : 160;
      const group = model.groups.findIndex(({ name }) => name === 'pool1');
      return estimate(
        {
          questions: asked,
          observe(seed, replication) {
            const center = new Center(model, seed, replication);
            const recorder = new Recorder(center.life, model, center.decider, replication);
            const watch = new UntilEmpty(center.life, group, model.window.from + opening * 3600);
            center.run(recorder, watch);
            const tallies = recorder.tallies();
            return { parts: asked.map(({ measure }) => measure({ tallies, model, watch })), customers: tallies.checks.arrived };
          },
          fewest: Math.min(80, most),
          step: 40,
          most,
        },
        seed,
      );
    },
  };
}

function questionsOf({ expect, published, model: theory }: Case): Asked[] {
  const target = theory['answer_target_s'] as number;
  const question = (figure: string, expected: unknown, interval: unknown, measure: Measure): Asked => ({
    figure,
    expected: expected as number,
    unit: 1,
    expectedError: errorOf(interval as Interval),
    measure,
  });
  const whole = (figure: string, name: string, measure: Measure): Asked =>
    question(figure, expect[figure], (published![name] as { readonly ci95: Interval }).ci95, measure);
  const inTarget = expect['in_target_by_type_and_period'] as readonly (readonly number[])[];
  const intervals = published!['in_target_ci95'] as readonly (readonly Interval[])[];
  return [
    whole('served_per_day', 'served', ({ tallies: { contact } }) => [total(contact.answered), daysInARow]),
    whole('abandoned_per_day', 'abandoned', ({ tallies: { contact } }) => [total(contact.abandoned), daysInARow]),
    whole('service_level_excluding_short_abandons', 'service_level', ({ tallies, model }) => {
      const all = { classes: new Uint8Array(tallies.classes.count).fill(1), visits: undefined, teams: new Uint8Array(model.teams.length) };
      const { numerator, denominator } = kpiOf('service_level')!.measure(tallies, model, {
        ...all,
        threshold: model.thresholds.indexOf(target),
      });
      return [numerator, denominator];
    }),
    whole('occupancy_group1', 'occupancy_group1', ({ watch: { sums } }) => [sums.working, sums.there]),
    ...inTarget.flatMap((row, type) =>
      row.map((expected, period) =>
        question(`in_target, type ${type + 1}, period ${period + 1}`, expected, intervals[type]![period], (seen) => [
          answeredWithin(seen, target, `class${type + 1}`, periods[period]!),
          daysInARow,
        ]),
      ),
    ),
  ];
}

/** The standard error of the case's own number, from the published 95 % interval of the same. */
function errorOf([low, high]: Interval): number {
  return (high - low) / 2 / 1.96 / Math.sqrt(referenceDays / publishedDays);
}

/** Answered within so many seconds, of a type of calls and a period. */
function answeredWithin({ tallies, model }: Parameters<Measure>[0], seconds: number, topic: string, period: string): number {
  const { names, factAt, facts, thresholds } = model;
  const at = thresholds.indexOf(seconds);
  let sum = 0;
  for (let one = 0; one < tallies.classes.count; one++) {
    const fact = (number: number): number => tallies.classes.facts[one * facts.length + number]!;
    const isIt = fact(factAt.topic) === names.topic.indexOf(topic) && fact(factAt.segment) === names.segment.indexOf(period);
    if (isIt) sum += tallies.contact.withinAnswered[one * thresholds.length + at]!;
  }
  return sum;
}
