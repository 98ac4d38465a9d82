import { parse } from '../../schema/parse.ts';
import type { Policy, Scenario } from '../../schema/index.ts';
import { Center } from '../../simulator/center/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import { compile } from '../../simulator/demand/index.ts';
import { zonesOf } from '../../simulator/model/index.ts';
import type { Inputs, Model } from '../../simulator/model/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { Trace } from './trace.ts';
import type { TicketEvent } from './trace.ts';
import { inEnglish } from '../../schema/said/index.ts';

/** The texts of a policy, a scenario and its side files. */
export interface Texts {
  readonly policy: string;
  readonly scenario: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** What texts without faults say; throws with the faults otherwise. */
export function inputsOf({ policy, scenario, files = {} }: Texts): Inputs {
  const [checkedPolicy, checkedScenario] = [read<Policy>('policy.yaml', policy), read<Scenario>('scenario.yaml', scenario)];
  return { policy: checkedPolicy, scenario: checkedScenario, files, zones: zonesOf(checkedPolicy, checkedScenario) };
}

/** The model of texts that have no faults; throws with the faults otherwise. */
export function modelOf(texts: Texts): Model {
  const { model, findings } = compile(inputsOf(texts));
  if (!model)
    throw new Error(findings.map(({ file, start, message }) => `${file}:${start.line}:${start.column} ${inEnglish(message)}`).join('\n'));
  return model;
}

/** One replication: what it counted, and everything that happened to tickets. */
export function replay(model: Model, seed = 1, replication = 0): { tallies: Tallies; events: TicketEvent[] } {
  const center = new Center(model, seed, replication);
  const recorder = new Recorder(center.life, model, center.decider, replication);
  const trace = new Trace(center.life, model);
  center.run(recorder, trace);
  return { tallies: recorder.tallies(), events: trace.events.filter((event): event is TicketEvent => 'ticket' in event) };
}

/** One replication without a trace: what long runs need. */
export function count(model: Model, seed = 1, replication = 0): Tallies {
  const center = new Center(model, seed, replication);
  const recorder = new Recorder(center.life, model, center.decider, replication);
  center.run(recorder);
  return recorder.tallies();
}

export function total(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0);
}

function read<Kind>(file: string, text: string): Kind {
  const { document, findings } = parse(file, new TextEncoder().encode(text));
  if (!document)
    throw new Error(findings.map(({ start, message }) => `${file}:${start.line}:${start.column} ${inEnglish(message)}`).join('\n'));
  return document.value as Kind;
}
