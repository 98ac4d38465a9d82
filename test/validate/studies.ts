import { casesOf } from './cases.ts';
import type { Case } from './cases.ts';
import { backlogStudy } from './backlogs.ts';
import { coverageStudies } from './coverage.ts';
import { AllBusy } from './all-busy.ts';
import { chatTexts } from './chat-texts.ts';
import { copiesTexts } from './copies-texts.ts';
import { dayStudy } from './days.ts';
import { endlessStudy } from './endless-agents.ts';
import { formulaStudy } from './formulas.ts';
import { networkTexts } from './network-texts.ts';
import { preemptiveTexts } from './preemptive-texts.ts';
import { queueTexts } from './queue-texts.ts';
import type { Limit } from './queue-texts.ts';
import { retrialTexts } from './retrial-texts.ts';
import { skillDayStudy } from './skill-days.ts';
import { skillTexts } from './skill-texts.ts';
import type { Home } from './skill-texts.ts';
import { statisticsStudy } from './statistics.ts';
import { steadyStudy } from './steady.ts';
import type { Study } from './study.ts';

/** Cases that no text can say, and why. */
export const unsaid: Readonly<Record<string, string>> = {
  'skill-x-crosspenalty':
    'A helper takes longer than the specialist. `handling` asks about the ticket and the team whose queue it is in, not about the group of agents that takes it: who works is no fact of the language. A queue of its own for each pool does not say it either: who waits for both is in one queue, and which pool comes free first is not known when he enters it.',
  'pub-cc-bank':
    'Three things: specialists work faster than helpers (`handling` does not know who works); the 15 trunks are common to three queues (`lines` belongs to one); and calls about the balance pick at random among those free (Mizan: who has been idle longest).',
  'balk-discouraged-mm1':
    'Customers join the less the longer the queue is. `leaves_at_once` is one share, whatever the queue is like: no fact of the language tells its length, and a limit (`lines`, `at_most`) is one number for all who come to a queue.',
};

/** Standard errors of expected numbers that are themselves simulated, as their cases state them. */
const referenceErrors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'tv-day-noabandon': { service_level_offered_60s: 0.0006 },
  'tv-day-overload-x1.4-balk': { service_level_offered_60s: 0.0002 },
  'tv-callcc-nobusy': { p_any_wait_le_20s: 0.0002 },
  'pub-cc-mmcblocked': { blocked_per_day: 0.069, number_in_target_per_day: 0.32 },
};

/** The standard error of shares answered in time that the cases of skills simulated themselves: they are said to hold to 0.002, four of it. */
const answeredError = 0.0005;

const queue = (one: Case, way?: Limit): Study =>
  steadyStudy(one, { way, texts: (of, customers, warmUps) => queueTexts(of, customers, { ...(way ? { limit: way } : {}), warmUps }) });

const preemptive = (one: Case, live: number, of: string, asks: RegExp): Study =>
  steadyStudy(one, {
    way: of,
    texts: (each, customers) => preemptiveTexts(each, customers, live),
    asks: (figure) => asks.test(figure),
    renamed: (figure) => figure.replace('mean_wait', 'mean_wait_and_interruption'),
  });

const skills = (one: Case, home: Home, way?: string): Study =>
  steadyStudy(one, { way, texts: (of, customers) => skillTexts(of, customers, home), errors: { answered_within_T: answeredError } });

/** How the cases of each family are run, in the order of the page. */
const families: Readonly<Record<string, (one: Case) => Study[]>> = {
  erlang_c: (one) => [queue(one)],
  erlang_b: (one) => [queue(one, 'lines'), queue(one, 'at_most')],
  erlang_a: (one) => [queue(one)],
  mmck: (one) => [queue(one)],
  mmc_plus_g: (one) => [queue(one)],
  mg1: (one) => [queue(one)],
  mgc: (one) => [queue(one)],
  priority: (one) =>
    one.id.startsWith('prio-pr')
      ? [preemptive(one, 1, 'classes 1 and 2', /class[12]/), preemptive(one, 2, 'class 3', /class3/)]
      : [queue(one)],
  multi_skill: (one) => {
    if (!('agents_by_pool' in one.model)) return [steadyStudy(one, { texts: copiesTexts })];
    return one.id === 'skill-n-common-mu'
      ? [skills(one, 'nobody', 'by priority'), skills(one, 'first_pool', 'own queue first')]
      : [skills(one, 'nobody')];
  },
  network: (one) => [
    steadyStudy(one, {
      texts: (of, customers, warmUps) => networkTexts(of, (warmUps === 0 ? 1 : one.id === 'net-l1-l2-l3' ? 30 : 10) * customers),
    }),
  ],
  retrial: (one) => [
    steadyStudy(one, {
      texts: retrialTexts,
      watched: { figure: 'p_all_busy', watch: (center, model) => new AllBusy(center, model) },
    }),
  ],
  concurrency: (one) => [steadyStudy(one, { texts: chatTexts, most: 400 })],
  time_varying: (one) => [one.model['agents'] === 'unlimited' ? endlessStudy(one) : dayStudy(one, referenceErrors[one.id])],
  published_simulation: (one) => ['type_to_groups_in_order' in one.model ? skillDayStudy(one) : dayStudy(one, referenceErrors[one.id])],
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
