import { erlangC } from '../../simulator/stats/index.ts';
import { kpiOf } from '../../simulator/kpi/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { total } from '../support/simulation.ts';
import { arrivalRate, meanWork, quantity } from './cases.ts';
import type { Case } from './cases.ts';
import type { Part } from './estimate.ts';

/** What a figure is about: the case that asks, and the topic or the team that its name ends in (`mean_wait_class2`, `occupancy_L1`, `occupancy_pool2`). */
export interface About {
  readonly model: Case['model'];
  readonly topic?: string | undefined;
  readonly team?: string | undefined;
}

/** A figure of theory as the product counts it. Times are in seconds, rates per second. */
export type Figure = (tallies: Tallies, model: Model, about: About) => Part;

/** The product's own KPI. */
function kpi(id: string): Figure {
  return (tallies, model, about) => {
    const { topic, team } = about;
    const target = targetOf(about);
    const { numerator, denominator } = kpiOf(id)!.measure(tallies, model, {
      classes: classesOf(tallies, model, topic),
      visits: team === undefined ? undefined : visitsOf(tallies, model, team),
      teams: Uint8Array.from(model.names.team, (name) => (team === undefined || name === team ? 1 : 0)),
      threshold: target === undefined ? -1 : model.thresholds.indexOf(target),
    });
    return [numerator, denominator];
  };
}

function classesOf({ classes }: Tallies, model: Model, topic: string | undefined): Uint8Array {
  const all = new Uint8Array(classes.count).fill(1);
  if (topic === undefined) return all;
  const number = model.names.topic.indexOf(topic);
  return all.map((_, of) => (classes.facts[of * model.facts.length + model.factAt.topic] === number ? 1 : 0));
}

function visitsOf({ visits }: Tallies, { names }: Model, team: string): Uint8Array {
  return Uint8Array.from(visits.team, (of) => (of === names.team.indexOf(team) ? 1 : 0));
}

/** Contacts answered, and abandoned, after at most so many seconds; of one topic, or of all. */
function within(tallies: Tallies, model: Model, seconds: number, topic?: string): { answered: number; abandoned: number } {
  const { contact } = tallies;
  const { thresholds } = model;
  const at = thresholds.findIndex((threshold) => Math.abs(threshold - seconds) < 1e-6);
  if (at < 0) throw new Error(`nothing is counted at ${seconds} s`);
  const mask = classesOf(tallies, model, topic);
  const sum = (column: Float64Array): number =>
    total(column.filter((_, i) => i % thresholds.length === at && mask[Math.floor(i / thresholds.length)] === 1));
  return { answered: sum(contact.withinAnswered), abandoned: sum(contact.withinAbandoned) };
}

/** The wait within which the case asks for an answer: one for all, or of each class its own. */
function targetOf({ model, topic }: Pick<About, 'model' | 'topic'>): number | undefined {
  const byClass = model['answer_target_min_by_class'] as readonly number[] | null | undefined;
  if (!byClass || topic === undefined) return quantity(model, 'answer_target');
  return Math.round(60_000 * byClass[Number(/\d+$/.exec(topic)![0]) - 1]!) / 1000;
}

const target = (model: Case['model']): number => targetOf({ model })!;

/** Of those who queued, answered within the case's own target. */
const inTarget =
  (of: (tallies: Tallies) => number): Figure =>
  (tallies, model, about) => [within(tallies, model, target(about.model)).answered, of(tallies)];

const overWindow =
  (seconds: (tallies: Tallies) => number): Figure =>
  (tallies, { window }) => [seconds(tallies), window.to - window.from];

const withinAny =
  (seconds: number): Figure =>
  (tallies, model) => {
    const { answered, abandoned } = within(tallies, model, seconds);
    return [answered + abandoned, total(tallies.contact.offered)];
  };

const offered = (tallies: Tallies): number => total(tallies.contact.offered);

const pWait: Figure = (tallies, model, { topic }) => {
  const all = ofTopic(tallies, model, topic, tallies.contact.offered);
  return [all - within(tallies, model, 0, topic).answered, all];
};

/** Sum over the classes of a topic. */
function ofTopic(tallies: Tallies, model: Model, topic: string | undefined, column: Float64Array): number {
  const mask = classesOf(tallies, model, topic);
  return total(column.filter((_, i) => mask[i] === 1));
}

/** Seconds in which agents held contacts, each counted: places filled are parts of an agent. */
const held = ({ group }: Tallies, { channels }: Model): number => total(group.placesFilled) * channels[0]!.atOnce;

/** Seconds in which tickets were open and nobody worked on them. */
const aside = ({ ticket, group }: Tallies): number => total(ticket.openTime) - total(group.occupied);

/** Visits at a team, of the cohort: over the window, where the numbers are steady, as many as within it. */
const visits = (tallies: Tallies, model: Model, team: string, column: Float64Array): number => {
  const mask = visitsOf(tallies, model, team);
  return total(column.filter((_, visit) => mask[visit] === 1));
};

/** Every figure of a queue in steady state that the cases ask for, by its name there without unit, topic and team. */
const figures: Readonly<Record<string, Figure>> = {
  p_wait: pWait,
  p_wait_accepted: pWait,
  mean_wait: kpi('waiting_time'),
  mean_wait_all: kpi('waiting_time'),
  mean_wait_accepted: kpi('waiting_time'),
  mean_wait_answered: kpi('asa'),
  mean_sojourn: kpi('resolution_time'),
  // Where work is interrupted, and each class has a team of its name: all the time but that of work.
  mean_wait_and_interruption: (tallies, model, { topic }) => [
    ofTopic(tallies, model, topic, tallies.ticket.resolutionTime) - tallies.team.handling[model.names.team.indexOf(topic!)]!,
    ofTopic(tallies, model, topic, tallies.ticket.resolved),
  ],
  mean_total_time: kpi('resolution_time'),
  // J. D. C. Little (1961): what the window's customers waited, over the window.
  mean_queue_length: overWindow(({ contact }) => total(contact.wait)),
  mean_queue: (tallies, model, { topic }) => [ofTopic(tallies, model, topic, tallies.contact.wait), model.window.to - model.window.from],
  mean_number_in_system: kpi('backlog'),
  occupancy: kpi('occupancy'),
  carried_erlangs: overWindow(({ group }) => total(group.occupied)),
  p_abandon: kpi('abandonment_rate'),
  p_block: kpi('turned_away_rate'),
  service_level: kpi('service_level'),
  service_level_of_accepted: inTarget(offered),
  service_level_of_offered: inTarget(({ ticket }) => total(ticket.arrived)),
  sl_answered_in_T_over_offered: kpi('service_level_offered'),
  sl_answered_in_T_over_answered: kpi('service_level_answered'),
  sl_answered_in_T_over_offered_minus_short_abandons: kpi('service_level'),
  p_any_wait_le_T: kpi('service_level_any_wait'),
  p_abandon_within_T: (tallies, model, about) => [within(tallies, model, target(about.model)).abandoned, offered(tallies)],
  p_wait_le_1min: withinAny(60),
  p_wait_le_2min: withinAny(120),
  p_wait_le_5min: withinAny(300),
  ratio_of_mean_wait_to_MMc: (tallies, model, about) => {
    const [wait, all] = kpi('waiting_time')(tallies, model, about);
    const markov = { arrivalRate: arrivalRate(about.model), handleTime: meanWork(about.model), agents: about.model['agents'] as number };
    return [wait, all * erlangC({ ...markov, within: 0 }).waitingTime];
  },
  throughput: (tallies, model, { team }) => [visits(tallies, model, team!, tallies.visit.offered), model.window.to - model.window.from],
  mean_in_tier: (tallies, model, { team }) => {
    const intervals = tallies.group.occupied.length / model.groups.length;
    const group = model.groups.findIndex(({ name }) => name === team);
    const busy = total(tallies.group.occupied.slice(group * intervals, (group + 1) * intervals));
    return [visits(tallies, model, team!, tallies.visit.wait) + busy, model.window.to - model.window.from];
  },
  mean_touches_per_ticket: ({ visit, ticket }) => [total(visit.offered), total(ticket.arrived)],
  // Contacts after the first are those of tickets that came back.
  throughput_customer_delay: overWindow((tallies) => offered(tallies) - total(tallies.ticket.arrived)),
  answered_within_T_over_offered: kpi('service_level_offered'),
  answered_in_T_over_offered: kpi('service_level_offered'),
  slot_occupancy: kpi('place_occupancy'),
  mean_concurrent_chats: (tallies, model) => [held(tallies, model), model.window.to - model.window.from],
  mean_concurrency_of_busy_agent: (tallies, model) => [held(tallies, model), total(tallies.group.occupied)],
  mean_chat_duration: ({ team }) => [total(team.handling), total(team.handled)],
  agent_idle_fraction: ({ group }) => [total(group.staffed) - total(group.occupied), total(group.staffed)],
  mean_in_orbit: overWindow(aside),
  mean_time_in_orbit: (tallies) => [aside(tallies), total(tallies.ticket.arrived)],
  p_lost: kpi('turned_away_rate'),
};

/** The figure of this name, unit already cut off. */
export function figureOf(name: string, theory: Case['model']): (tallies: Tallies, model: Model) => Part {
  const [, short, topic, team] = /^(.+?)(?:_(class\d+)|_(L\d+|pool\d+))?$/.exec(name)!;
  const figure = figures[short!];
  if (!figure) throw new Error(`nothing of ours is ${name}`);
  return (tallies, model) => figure(tallies, model, { model: theory, topic, team });
}
