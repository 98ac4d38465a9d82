import type { Note, Provenance, Result, Texts } from '../../schema/index.ts';
import { dayOf, localOf } from '../../schema/calendar/index.ts';
import { writeDate } from '../../schema/values/index.ts';
import type { Inputs, Model } from '../model/index.ts';
import { checksOf } from './checks.ts';
import { distributionsOf } from './distributions.ts';
import type { Experiment } from './experiment.ts';
import { incentivesOf } from './incentives.ts';
import { worst } from './judge.ts';
import { kpiRowsOf } from './kpi-rows.ts';
import { lostTimeOf } from './lost-time.ts';
import { notesOf } from './notes.ts';
import { objectivesOf } from './objectives.ts';
import { precisionOf } from './precision.ts';
import { Selector } from './selector.ts';
import { seriesOf } from './series.ts';
import { textOf } from './text.ts';
import { scorecardOf } from '../scorecard/index.ts';
import { theoryOf } from './theory/theory.ts';

/** What a result says of its making that its model does not know. */
export interface ResultOrigin {
  readonly inputs: Inputs;
  readonly provenance: Omit<Provenance, 'seed'>;
  /** What the reader must know beside what the numbers themselves give rise to: constructs not simulated yet, rows left out. */
  readonly notes: readonly Note[];
}

/**
 * The whole result of an experiment:
 *
 *     tallies -> selections -> evidence -> KPI rows, objectives and their verdict
 *             -> series, distributions, checks, formulas beside, notes
 *
 * Pure: the same replications give the same bytes, in the same order of keys.
 */
export function buildResult(
  model: Model,
  { seed, tallies, asked, stopped }: Experiment,
  { inputs, provenance, notes }: ResultOrigin,
): Result {
  const { policy, scenario } = inputs;
  const languages = policy.languages ?? ['en'];
  const selector = new Selector(tallies, model);
  const objectives = objectivesOf(selector, {
    title: (title): Texts => textOf(title, '', languages),
    goal: (goal): Texts => textOf(policy.goals?.[goal]?.title, goal, languages),
  });
  const theory = theoryOf(tallies, model);
  const lostTime = lostTimeOf(tallies, model);
  const kpis = kpiRowsOf(selector);
  const date = (at: number): string => writeDate(dayOf(localOf(model.zone, model.origin + at)));
  const { from, to, end } = model.window;
  const precision = stopped === 'as told' ? undefined : precisionOf(tallies, model);
  const replications = { run: tallies.length, asked, stopped, ...(precision ? { precision } : {}) };
  return {
    schemaVersion: 1,
    title: textOf(scenario.title, scenario.scenario, languages),
    policyTitle: textOf(policy.title, policy.policy, languages),
    languages: [...languages],
    currency: model.currency,
    timeZone: model.zone.name,
    provenance: { files: provenance.files, seed, version: provenance.version, timeZoneData: provenance.timeZoneData },
    inputs: plain(inputs),
    window: { origin: model.origin, from, to, end, firstDate: date(from), lastDate: date(to - 1) },
    replications,
    verdict: worst(objectives.map(({ verdict }) => verdict)),
    objectives,
    kpis,
    scorecard: scorecardOf({ policy, kpis }),
    ...(lostTime ? { lostTime } : {}),
    ...(model.incentives.length > 0 ? { incentives: incentivesOf(selector, (title) => textOf(title, '', languages)) } : {}),
    series: seriesOf(tallies, model),
    distributions: distributionsOf(selector),
    checks: checksOf(tallies),
    theory,
    notes: notesOf(tallies, model, notes, theory, replications),
  };
}

/** A copy as JSON has it: maps without a prototype become plain ones. The side files' texts, which can be large, are no copies. */
function plain({ files, ...rest }: Inputs): Result['inputs'] {
  const { policy, scenario, zones } = JSON.parse(JSON.stringify(rest)) as Result['inputs'];
  return { policy, scenario, files: Object.fromEntries(Object.entries(files)), zones };
}
