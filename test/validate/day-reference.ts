import type { Case } from './cases.ts';
import { meanWork, quantity } from './cases.ts';
import { dayOf, leaversOf, patienceOf } from './day-texts.ts';
import { estimate } from './estimate.ts';
import type { Part, Question } from './estimate.ts';
import { referenceDay } from './reference/day.ts';
import type { DaySum, Leaving } from './reference/day.ts';
import { Mrg32k3a } from './reference/mrg32k3a.ts';
import type { Finding } from './study.ts';

const hour = 3600;

/** The days are counted in so many parts, which the standard error comes from. */
export const parts = 60;

type Measure = (day: DaySum) => Part;

const figures: Readonly<Record<string, Measure>> = {
  expected_arrivals: ({ arrivals }) => [arrivals, 1],
  expected_abandonments: ({ abandoned }) => [abandoned, 1],
  p_abandon: ({ abandoned, arrivals }) => [abandoned, arrivals],
  mean_wait_all_min: ({ waited, arrivals }) => [waited * 60, arrivals],
  mean_wait_all_s: ({ waited, arrivals }) => [waited * hour, arrivals],
  p_delay: ({ delayed, arrivals }) => [delayed, arrivals],
  service_level_offered_60s: ({ answeredInTarget, arrivals }) => [answeredInTarget, arrivals],
  p_any_wait_le_20s: ({ anyInTarget, arrivals }) => [anyInTarget, arrivals],
};

const byHour: Readonly<Record<string, (day: DaySum) => Float64Array>> = {
  mean_queue_length_by_hour: ({ queue }) => queue,
  expected_queue_at_hour_end: ({ queueAtEnd }) => queueAtEnd,
  expected_busy_agent_hours_by_hour: ({ busy }) => busy,
  expected_abandonments_by_hour: ({ abandonedBy }) => abandonedBy,
};

function measureOf(figure: string): Measure {
  const [name, number] = figure.split(' ');
  const column = byHour[name!];
  const measure = column ? (day: DaySum): Part => [column(day)[Number(number) - 1]!, 1] : figures[figure];
  if (!measure) throw new Error(`the reference has no ${figure}`);
  return measure;
}

/** What the reference simulation of a case's day says of these figures, in the case's units. `days` is a multiple of `parts`. */
export function referenceDays(one: Case, questions: readonly Question[], leaving: Leaving, days: number, seed: number): Finding {
  const { model } = one;
  const day = {
    ...dayOf(one),
    service: meanWork(model) / hour,
    patience: (patienceOf(model) ?? Infinity) / hour,
    leavers: leaversOf(model),
    target: quantity(model, 'answer_target')! / hour,
  };
  const random = new Mrg32k3a(seed + (leaving === 'number' ? 1000 : 2000));
  const measures = questions.map(({ figure }) => measureOf(figure));
  return estimate(
    {
      questions: questions.map((question) => ({ ...question, unit: 1 })),
      observe() {
        const sums = measures.map((): [number, number] => [0, 0]);
        let customers = 0;
        for (let i = 0; i < days / parts; i++) {
          const sum = referenceDay(day, leaving, random);
          customers += sum.arrivals;
          measures.forEach((measure, at) => {
            const [numerator, denominator] = measure(sum);
            sums[at]![0] += numerator;
            sums[at]![1] += denominator;
          });
        }
        return { parts: sums, customers };
      },
      fewest: parts,
      step: 1,
      most: parts,
    },
    seed,
  );
}
