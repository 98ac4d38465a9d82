import type { TheoryAssumption } from '../../../schema/index.ts';
import { firstMatch } from '../../../schema/tables/index.ts';
import type { Tallies } from '../../life/index.ts';
import { groupsServing } from '../../model/index.ts';
import type { Model } from '../../model/index.ts';
import { halfHour } from '../../monitor/index.ts';
import { isExponential } from '../../random/index.ts';
import { loadOf } from './formula.ts';
import type { Formula } from './formula.ts';
import type { Measured } from './measured.ts';
import { said } from './said.ts';
import { vectorsAt } from './vectors-at.ts';

/** Share of the agents' time beyond which a queue in which nobody gives up takes longer than half an hour to settle. */
const mostUtilisation = 0.95;
const fewestContacts = 1000;
/** How far the coefficient of variation of handling times may be from 1: it moves the mean wait without patience by half of its square's change. */
const variations = { least: 0.9, most: 1.1 };
/** How far the share of the agents' time that is asked for may move while one contact is handled. */
const mostDrift = 0.02;

/**
 * What the formula assumes, and whether it holds. Where one that is essential does not, the formula is about another queue and none is shown; the others
 * make it an approximation.
 */
export function assumptionsOf(formula: Formula, measured: Measured, tallies: readonly Tallies[], model: Model): TheoryAssumption[] {
  const { team, spells, contacts, handleTime, variation } = measured;
  const { groups, teams, agents, sources } = model;
  const serving = groupsServing(model, team);
  const begun = (group: number, of: number): boolean => tallies.some((one) => one.team.begun[group * teams.length + of]! > 0);
  const helped = groups.some((_, group) => !serving.includes(group) && begun(group, team));
  const helps = serving.some((group) => teams.some((_, of) => !groups[group]!.serves.flat().includes(of) && begun(group, of)));
  const busy = spells.filter((spell) => spell.contacts > 0);
  const crowded = (most: number): boolean => busy.some((spell) => loadOf(spell, handleTime) > most * Math.floor(spell.agents));
  const settles = formula === 'erlang_b' || (formula === 'erlang_a' && measured.patience! <= halfHour);
  const absent = serving.some((group) => {
    const { from, to } = groups[group]!;
    for (let agent = from; agent < to; agent++)
      for (let spell = agents.first[agent]!; spell < agents.last[agent]!; spell++)
        if (agents.shrinkage[spell]! + agents.noShow[spell]! > 0) return true;
    return false;
  });
  const even = formula === 'erlang_b' || (variation >= variations.least && variation <= variations.most);
  const drift = driftOf(measured);
  const inOrder = teams[team]!.pick === 'most_urgent';
  const happens = (what: 'passedOn' | 'reordered'): boolean => tallies.some((one) => one.team[what][team]! > 0);
  const essential: TheoryAssumption[] = [
    said('live_only', true, measured.deferred === 0, measured.deferred / contacts),
    said('own_agents', true, serving.length > 0 && serving.every((group) => groups[group]!.serves.flat().every((of) => of === team))),
    said('no_help', true, !helped && !helps && !happens('passedOn')),
    said('one_at_a_time', true, mostAtOnce(measured, tallies, model) === 1),
    said('in_order', true, inOrder && ranksAt(measured, tallies, model) <= 1 && !happens('reordered'), inOrder ? 0 : 1),
    said('room', true, measured.refused === 0 || formula === 'erlang_b'),
    said(
      'somebody_there',
      true,
      busy.every((spell) => spell.agents >= 1),
    ),
    said('keeps_up', true, settles || !crowded(mostUtilisation)),
    said('enough', true, contacts >= fewestContacts, contacts),
  ];
  return [
    ...essential,
    said('work', false, even, variation),
    ...(formula === 'erlang_a' ? [said('patience', false, patienceIsExponential(measured, tallies, model))] : []),
    said(
      'arrivals',
      false,
      sources.every((source) => source.kind === 'rate' && !source.level) && !comesAgain(model),
      sources.some(({ kind }) => kind === 'log') ? 1 : comesAgain(model) ? 2 : 0,
    ),
    said('steady_load', false, drift <= mostDrift, drift),
    said('steady_agents', false, !absent),
  ];
}

/** By how much the share of the agents' time that is asked for moves while one contact is handled, on average over contacts. */
function driftOf({ spells, handleTime, contacts }: Measured): number {
  let [before, moved, all] = [0, 0, 0];
  for (const [i, spell] of spells.entries()) {
    const asked = spell.agents < 1 ? 0 : loadOf(spell, handleTime) / spell.agents;
    const halfHours = (spell.to - spell.from) / halfHour;
    // Only the first half hour of a spell comes after a change. The window begins within a spell.
    if (i > 0) moved += (spell.contacts / halfHours) * Math.abs(asked - before);
    all += spell.contacts;
    before = asked;
  }
  return contacts > 0 ? (moved / all) * Math.min(1, handleTime / halfHour) : 0;
}

/** How many ranks and wait credits are told apart among the contacts of the queue. */
function ranksAt({ team }: Measured, tallies: readonly Tallies[], model: Model): number {
  const { factAt, priorities } = model;
  const met = new Set<string>();
  for (const vector of vectorsAt(team, tallies, model)) {
    const { rank, credit } = priorities[factAt.priority < 0 ? 0 : Math.max(0, vector[factAt.priority]!)]!;
    met.add(`${rank} ${credit}`);
  }
  return met.size;
}

/** How many contacts of the queue an agent holds at the same time, at the most. */
function mostAtOnce({ team }: Measured, tallies: readonly Tallies[], model: Model): number {
  const { channels, factAt } = model;
  return Math.max(1, ...vectorsAt(team, tallies, model).map((vector) => channels[vector[factAt.channel]!]!.atOnce));
}

/** Whether who gave up, or whose ticket was solved, comes again: that is not independent of what went before. */
function comesAgain({ rules }: Model): boolean {
  return [...rules.retries, ...rules.reopening].some(({ says }) => says.share > 0);
}

/** Whether everybody has patience, and of one and the same exponential law: nobody leaves at once, or takes a callback instead. */
function patienceIsExponential({ team }: Measured, tallies: readonly Tallies[], model: Model): boolean {
  const { channels, factAt, laws, rules } = model;
  const means = new Set<number>();
  for (const vector of vectorsAt(team, tallies, model)) {
    const { time, leavesAtOnce } = rules.patience[firstMatch(rules.patience, vector)]?.says ?? { time: -1, leavesAtOnce: 0 };
    const calledBack = channels[vector[factAt.channel]!]!.callbackAfter < Infinity && rules.callbacks.some(({ says }) => says > 0);
    means.add(time >= 0 && leavesAtOnce === 0 && !calledBack && isExponential(laws, time) ? laws.a[time]! : NaN);
  }
  return means.size === 1 && !means.has(NaN);
}
