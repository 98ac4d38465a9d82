import type { Theory, TheoryAssumption, TheoryFigure } from '../../schema/index.ts';
import { said } from '../../simulator/experiment/theory/said.ts';
import { essential } from '../support/essential.ts';

/** What makes a formula an approximation. */
const others = ['work', 'arrivals'] as const;

function assumptions(...broken: readonly TheoryAssumption['id'][]): TheoryAssumption[] {
  const told = (isEssential: boolean) => (id: TheoryAssumption['id']) =>
    said(id, isEssential, !broken.includes(id), id === 'in_order' ? 0 : 0.62);
  return [...essential.map(told(true)), ...others.map(told(false))];
}

const figure = (kpi: TheoryFigure['kpi'], unit: TheoryFigure['unit'], simulated: number, theory: number, apart = false): TheoryFigure => ({
  kpi,
  ...(kpi === 'service_level' ? { within: 20 } : {}),
  unit,
  simulated,
  interval: { low: simulated * 0.98, high: simulated * 1.02, level: 0.95 },
  theory,
  apart,
});

const inputs = { contacts: 5230, handleTime: 312, variation: 0.62, agents: 6.4, spells: [{ from: 0, to: 1800, contacts: 12, agents: 6 }] };

/** A team that agrees with its formula, one that does not for a reason, one beside which no formula stands. */
export const sampleTheory: readonly Theory[] = [
  {
    team: 'care',
    formula: 'erlang_a',
    close: true,
    assumptions: assumptions(),
    inputs: { ...inputs, patience: 240 },
    figures: [
      figure('waiting_time', 'seconds', 41.3, 41.1),
      figure('service_level', 'share', 0.783, 0.786),
      figure('abandonment_rate', 'share', 0.031, 0.0311),
    ],
  },
  {
    team: 'payments',
    formula: 'erlang_c',
    close: true,
    assumptions: assumptions('work'),
    inputs,
    figures: [figure('waiting_time', 'seconds', 200, 311, true), figure('occupancy', 'share', 0.81, 0.811)],
  },
  { team: 'product', formula: 'erlang_c', close: false, assumptions: assumptions('in_order', 'work'), inputs, figures: [] },
];
