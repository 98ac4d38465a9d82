import { kpiOf } from '../../../simulator/kpi/index.ts';
import type { Tallies } from '../../../simulator/life/index.ts';
import type { Model } from '../../../simulator/model/index.ts';
import { total } from '../../support/simulation.ts';

/** One replication's part of a figure: numerator and denominator. */
export type Part = readonly [numerator: number, denominator: number];

/** A figure of theory as the product counts it. `target`: the case's own answer target, in seconds. Times are in seconds. */
export type Figure = (tallies: Tallies, model: Model, target: number) => Part;

/** The product's own KPI, over everything. */
function kpi(id: string): Figure {
  return (tallies, model, target) => {
    const { numerator, denominator } = kpiOf(id)!.measure(tallies, model, {
      classes: new Uint8Array(tallies.classes.count).fill(1),
      visits: undefined,
      teams: new Uint8Array(model.teams.length).fill(1),
      threshold: model.thresholds.indexOf(target),
    });
    return [numerator, denominator];
  };
}

/** Contacts answered, and abandoned, after at most so many seconds. */
function within({ contact }: Tallies, { thresholds }: Model, seconds: number): { answered: number; abandoned: number } {
  const at = thresholds.findIndex((threshold) => Math.abs(threshold - seconds) < 1e-6);
  if (at < 0) throw new Error(`nothing is counted at ${seconds} s`);
  const sum = (column: Float64Array): number => total(column.filter((_, i) => i % thresholds.length === at));
  return { answered: sum(contact.withinAnswered), abandoned: sum(contact.withinAbandoned) };
}

const overWindow =
  (seconds: (tallies: Tallies) => number): Figure =>
  (tallies, { window }) => [seconds(tallies), window.to - window.from];

const withinAny =
  (seconds: number): Figure =>
  (tallies, model) => {
    const { answered, abandoned } = within(tallies, model, seconds);
    return [answered + abandoned, total(tallies.contact.offered)];
  };

/** Every figure that the cases ask for, by its name there without the unit. */
export const figures: Readonly<Record<string, Figure>> = {
  p_wait: (tallies, model) => {
    const offered = total(tallies.contact.offered);
    return [offered - within(tallies, model, 0).answered, offered];
  },
  mean_wait: kpi('waiting_time'),
  mean_wait_all: kpi('waiting_time'),
  mean_wait_answered: kpi('asa'),
  mean_sojourn: kpi('resolution_time'),
  // J. D. C. Little (1961): what the window's customers waited, over the window.
  mean_queue_length: overWindow(({ contact }) => total(contact.wait)),
  mean_number_in_system: kpi('backlog'),
  occupancy: kpi('occupancy'),
  carried_erlangs: overWindow(({ group }) => total(group.occupied)),
  p_abandon: kpi('abandonment_rate'),
  p_block: kpi('turned_away_rate'),
  service_level: kpi('service_level'),
  sl_answered_in_T_over_offered: (tallies, model, target) => [within(tallies, model, target).answered, total(tallies.contact.offered)],
  sl_answered_in_T_over_answered: (tallies, model, target) => [within(tallies, model, target).answered, total(tallies.contact.answered)],
  sl_answered_in_T_over_offered_minus_short_abandons: kpi('service_level'),
  p_any_wait_le_T: (tallies, model, target) => withinAny(target)(tallies, model, target),
  p_abandon_within_T: (tallies, model, target) => [within(tallies, model, target).abandoned, total(tallies.contact.offered)],
  p_wait_le_1min: withinAny(60),
  p_wait_le_2min: withinAny(120),
  p_wait_le_5min: withinAny(300),
};
