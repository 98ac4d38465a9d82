import type { Model } from '../../model/index.ts';
import { erlangA, erlangB, erlangC } from '../../stats/index.ts';
import type { SteadyState } from '../../stats/index.ts';
import type { Measured } from './measured.ts';
import type { Spell } from './spells.ts';

export type Formula = 'erlang_a' | 'erlang_b' | 'erlang_c';

/** What a formula says of a team, over all its spells. Shares and seconds. */
export interface Answer {
  readonly waitingTime: number;
  readonly asa: number;
  /** For each of the model's thresholds: answered in time, of all but those who gave up in time. */
  readonly serviceLevel: readonly number[];
  readonly abandonmentRate: number;
  readonly turnedAwayRate: number;
  readonly occupancy: number;
}

/** The formula that fits what was seen: nobody can wait, people give up, or all wait for as long as it takes. */
export function formulaOf({ team, abandoned, spells }: Measured, { teams }: Model): Formula {
  const { atMost, lines } = teams[team]!;
  if (atMost === 0 || (lines < Infinity && spells.every(({ contacts, agents }) => contacts === 0 || agents >= lines))) return 'erlang_b';
  return abandoned > 0 ? 'erlang_a' : 'erlang_c';
}

/**
 * Each spell as if it went on for ever, weighted by its contacts; occupancy by its agents' time. Between two whole numbers of agents the answer is
 * interpolated. Call it only where every spell with contacts has an agent and, without patience, fewer Erlangs than whole agents.
 */
export function answerOf(formula: Formula, measured: Measured, model: Model): Answer {
  const { thresholds, teams } = model;
  const { handleTime, patience = Infinity } = measured;
  const limit = teams[measured.team]!.lines;
  const sum = { contacts: 0, wait: 0, answered: 0, waitAnswered: 0, turnedAway: 0, busy: 0, there: 0 };
  const inTime = thresholds.map(() => 0);
  const judged = thresholds.map(() => 0);
  for (const spell of measured.spells) {
    const seconds = spell.to - spell.from;
    sum.there += spell.agents * seconds;
    if (spell.contacts === 0) continue;
    sum.contacts += spell.contacts;
    for (const [agents, share] of between(spell.agents)) {
      const arrivalRate = spell.contacts / seconds;
      const weight = spell.contacts * share;
      if (formula === 'erlang_b') {
        const blocked = erlangB(arrivalRate * handleTime, Math.min(agents, limit));
        sum.turnedAway += weight * blocked;
        sum.busy += weight * (1 - blocked) * handleTime;
        continue;
      }
      const states = (thresholds.length > 0 ? thresholds : [0]).map((within): SteadyState => {
        const queue = { arrivalRate, handleTime, agents, within };
        return formula === 'erlang_a' ? erlangA({ ...queue, patience }) : erlangC(queue);
      });
      const [state] = states as [SteadyState];
      const answered = weight * (1 - state.abandonmentRate);
      sum.wait += weight * state.waitingTime;
      sum.answered += answered;
      sum.waitAnswered += answered * state.asa;
      sum.busy += answered * handleTime;
      thresholds.forEach((_, i) => {
        const { ofOffered, anyWait } = states[i]!.serviceLevel;
        inTime[i]! += weight * ofOffered;
        judged[i]! += weight * (ofOffered + 1 - anyWait);
      });
    }
  }
  return {
    waitingTime: sum.wait / sum.contacts,
    asa: sum.answered > 0 ? sum.waitAnswered / sum.answered : 0,
    serviceLevel: inTime.map((answered, i) => (judged[i]! > 0 ? answered / judged[i]! : 0)),
    abandonmentRate: 1 - sum.answered / sum.contacts,
    turnedAwayRate: sum.turnedAway / sum.contacts,
    occupancy: sum.busy / sum.there,
  };
}

/** The whole numbers of agents on either side, with their weights. */
function between(agents: number): readonly (readonly [agents: number, share: number])[] {
  const below = Math.floor(agents);
  const share = agents - below;
  return share === 0
    ? [[below, 1]]
    : [
        [below, 1 - share],
        [below + 1, share],
      ];
}

/** Erlangs that a spell brings. */
export function loadOf({ contacts, from, to }: Spell, handleTime: number): number {
  return (contacts / (to - from)) * handleTime;
}
