import { readFileSync } from 'node:fs';
import { Center } from '../../../simulator/center/index.ts';
import { Recorder } from '../../../simulator/monitor/index.ts';
import { modelOf } from '../../support/simulation.ts';
import { ByDay, DayWatcher } from './by-day.ts';
import type { Day } from './by-day.ts';
import { daySeconds } from './calls.ts';
import type { Call } from './calls.ts';
import { sideFiles } from './side-files.ts';
import type { SpellEnd } from './side-files.ts';

const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** How a prediction is made: the gap that ends a spell of duty, where a spell ends, the days it is about (1 is 1 February), replications. */
export interface Setting {
  readonly gap: number;
  readonly spellEnd: SpellEnd;
  readonly days: readonly [from: number, to: number];
  readonly replications: number;
}

/** What Mizan says of each day: mean over replications. */
export function predict(calls: readonly Call[], { gap, spellEnd, days: [from, to], replications }: Setting): Day[] {
  const date = (day: number) => `1999-02-${String(day).padStart(2, '0')}`;
  const scenario = text('bank.scenario.yaml')
    .replace('from: 1999-02-15', `from: ${date(from)}`)
    .replace('to: 1999-02-28', `to: ${date(to)}`);
  const model = modelOf({ policy: text('policy.yaml'), scenario, files: sideFiles(calls, gap, spellEnd) });
  const byDay = new ByDay((from - 1) * daySeconds, to - from + 1);
  const start = (from - 1) * daySeconds - model.window.from;
  for (let replication = 0; replication < replications; replication++) {
    const center = new Center(model, model.experiment.seed, replication);
    center.run(new Recorder(center.life, model, center.decider, replication), new DayWatcher(center.life, byDay, start));
  }
  return byDay.days(replications);
}

/** What happened on each day. */
export function actual(calls: readonly Call[], from: number, to: number): Day[] {
  const byDay = new ByDay((from - 1) * daySeconds, to - from + 1);
  for (const { queued, wait, answered } of calls) byDay.add(queued, wait, answered);
  return byDay.days();
}
