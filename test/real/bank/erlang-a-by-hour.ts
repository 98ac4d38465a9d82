import { erlangA } from '../../../simulator/stats/index.ts';
import { ByDay } from './by-day.ts';
import type { Day } from './by-day.ts';
import { daySeconds } from './calls.ts';
import type { Call } from './calls.ts';
import { fitted } from './side-files.ts';
import type { Spell } from './side-files.ts';

const hour = 3600;

/**
 * What a planner with Erlang A would say: hour by hour, the calls that came, the agents that were there, and the handle time and the patience of
 * days 1 to 14 (exponential: time waited by all, divided by those who gave up). Agents on duty for part of an hour count for that part; between two
 * whole numbers of agents the answer is interpolated. An hour without agents loses every call.
 */
export function erlangAByHour(calls: readonly Call[], spells: readonly Spell[], first: number, days: number, wrapUp: number): Day[] {
  const known = calls.filter(({ queued }) => queued < fitted);
  const worked = known.filter(({ work }) => work !== undefined);
  const handleTime = wrapUp + worked.reduce((sum, { work }) => sum + work!, 0) / worked.length;
  const patience = known.reduce((sum, { wait }) => sum + wait, 0) / known.filter(({ answered }) => !answered).length;
  const byDay = new ByDay(first, days);
  for (let from = first; from < first + days * daySeconds; from += hour) {
    const offered = calls.filter(({ queued }) => queued >= from && queued < from + hour).length;
    if (offered === 0) continue;
    const agents = spells.reduce((sum, spell) => sum + Math.max(0, Math.min(spell.to, from + hour) - Math.max(spell.from, from)), 0) / hour;
    const below = Math.floor(agents);
    const share = agents - below;
    for (const [whole, weight] of [
      [below, 1 - share],
      [below + 1, share],
    ] as const) {
      if (weight > 0) byDay.addExpected(from, scaled(expected(offered, whole, handleTime, patience), weight));
    }
  }
  return byDay.days();
}

function expected(offered: number, agents: number, handleTime: number, patience: number): Day {
  if (agents === 0) return { wait: 0, within: 0, abandoned: offered, answered: 0 };
  const steady = erlangA({ arrivalRate: offered / hour, handleTime, agents, within: 20, patience });
  const answered = offered * (1 - steady.abandonmentRate);
  return { wait: steady.asa, within: steady.serviceLevel.ofAnswered, abandoned: offered - answered, answered };
}

function scaled(day: Day, weight: number): Day {
  return { ...day, abandoned: day.abandoned * weight, answered: day.answered * weight };
}
