import { erlangA, erlangB, erlangC } from '../../simulator/stats/index.ts';
import type { SteadyState } from '../../simulator/stats/index.ts';
import { arrivalRate, meanWork, quantity, splitUnit } from './cases.ts';
import type { Case } from './cases.ts';
import { exactly, exactRow } from './exact.ts';
import type { Study } from './study.ts';

/** The cases of Erlang B, C and A by the product's own functions, without a simulation. */
export function formulaStudy(one: Case): Study {
  return {
    id: `${one.id} (function)`,
    family: 'functions',
    run() {
      const answers = one.family === 'erlang_b' ? blockedAnswers(one.model) : steadyAnswers(one);
      return exactly(
        Object.entries(one.expect).map(([name, expected]) => {
          const { figure, unit } = splitUnit(name);
          const answer = answers[figure];
          if (answer === undefined) throw new Error(`no function of ours gives ${name}`);
          return exactRow(name, expected as number, answer / unit);
        }),
      );
    },
  };
}

function blockedAnswers(model: Case['model']): Record<string, number> {
  const [load, agents] = [model['offered_load_erlangs'] as number, model['agents'] as number];
  const blocked = erlangB(load, agents);
  return { p_block: blocked, carried_erlangs: load * (1 - blocked), occupancy: (load * (1 - blocked)) / agents };
}

function steadyAnswers({ model, family }: Case): Record<string, number> {
  const queue = {
    arrivalRate: arrivalRate(model),
    handleTime: meanWork(model),
    agents: model['agents'] as number,
    within: quantity(model, 'answer_target')!,
  };
  const state: SteadyState = family === 'erlang_c' ? erlangC(queue) : erlangA({ ...queue, patience: quantity(model, 'mean_patience')! });
  const { serviceLevel } = state;
  return {
    p_wait: state.waits,
    mean_wait: state.waitingTime,
    service_level: serviceLevel.ofOffered,
    occupancy: state.occupancy,
    mean_queue_length: state.queueLength,
    mean_number_in_system: state.queueLength + state.occupancy * queue.agents,
    mean_sojourn: state.waitingTime + queue.handleTime,
    p_abandon: state.abandonmentRate,
    mean_wait_all: state.waitingTime,
    mean_wait_answered: state.asa,
    sl_answered_in_T_over_offered: serviceLevel.ofOffered,
    sl_answered_in_T_over_answered: serviceLevel.ofAnswered,
    sl_answered_in_T_over_offered_minus_short_abandons: serviceLevel.lessShortAbandons,
    p_any_wait_le_T: serviceLevel.anyWait,
    p_abandon_within_T: 1 - serviceLevel.ofOffered / serviceLevel.lessShortAbandons,
  };
}
