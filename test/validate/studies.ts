import { casesOf } from './cases.ts';
import type { Case } from './cases.ts';
import { backlogStudy } from './backlogs.ts';
import { coverageStudies } from './coverage.ts';
import { dayStudy } from './days.ts';
import { endlessStudy } from './endless-agents.ts';
import { formulaStudy } from './formulas.ts';
import { statisticsStudy } from './statistics.ts';
import { steadyStudy } from './steady.ts';
import type { Study } from './study.ts';

/** Cases that no text can say, and why. */
export const unsaid: Readonly<Record<string, string>> = {
  'prio-pr-hospital-1':
    'Work that gives way to more urgent work and is resumed later (`gives_way_to`) is not simulated yet. The same queue without interruption is prio-np-hospital-1.',
  'pub-cc-simplemsk':
    'Calls choose between groups in an order of their own and freed agents between queues by the age of calls: skills of that kind come later.',
  'pub-cc-bank':
    'Specialists who prefer their own calls and help the others, and a choice at random among free agents: skills of that kind come later.',
  'net-reopen-delay':
    'In Mizan a customer who replies comes back to the team that asked; in this network those whom L2 asked come back to L1.',
};

/** Standard errors of expected numbers that are themselves simulated, as their cases state them. */
const referenceErrors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'tv-day-noabandon': { service_level_offered_60s: 0.0006 },
  'tv-day-overload-x1.4-balk': { service_level_offered_60s: 0.0002 },
  'tv-callcc-nobusy': { p_any_wait_le_20s: 0.0002 },
  'pub-cc-mmcblocked': { blocked_per_day: 0.069, number_in_target_per_day: 0.32 },
};

/** How the cases of each family are run, in the order of the page. */
const families: Readonly<Record<string, (one: Case) => Study[]>> = {
  erlang_c: (one) => [steadyStudy(one)],
  erlang_b: (one) => [steadyStudy(one, 'lines'), steadyStudy(one, 'at_most')],
  erlang_a: (one) => [steadyStudy(one)],
  mmck: (one) => [steadyStudy(one)],
  mmc_plus_g: (one) => [steadyStudy(one)],
  mg1: (one) => [steadyStudy(one)],
  mgc: (one) => [steadyStudy(one)],
  priority: (one) => [steadyStudy(one)],
  network: (one) => [steadyStudy(one)],
  time_varying: (one) => [one.model['agents'] === 'unlimited' ? endlessStudy(one) : dayStudy(one, referenceErrors[one.id])],
  published_simulation: (one) => [dayStudy(one, referenceErrors[one.id])],
  statistics: (one) => [statisticsStudy(one)],
  backlog: (one) => [backlogStudy(one)],
};

const withFunctions = ['erlang_c', 'erlang_b', 'erlang_a'];

/** Everything that is run. None where ../shared is missing. */
export function studies(): Study[] {
  const said = (...names: string[]): Case[] => casesOf(...names).filter(({ id }) => !(id in unsaid));
  return [
    ...said(...withFunctions).map(formulaStudy),
    ...Object.entries(families).flatMap(([family, of]) => said(family).flatMap(of)),
    ...coverageStudies,
  ];
}
