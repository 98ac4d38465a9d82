import type { Theory, TheoryFigure } from '../../../schema/index.ts';
import type { ContactTally, Tallies } from '../../life/index.ts';
import type { Model } from '../../model/index.ts';
import { ratioInterval } from '../../stats/index.ts';
import { assumptionsOf } from './assumptions.ts';
import { answerOf, formulaOf } from './formula.ts';
import type { Answer, Formula } from './formula.ts';
import { atTeam, measure, overTime } from './measured.ts';
import type { Measured } from './measured.ts';

const level = 0.95;
/** Formula and simulation are apart where they differ by more than this share, by more than this many seconds or points of a share, and beyond chance. */
const farRelative = 0.05;
const farSeconds = 1;
const farShare = 0.02;
/** In half-widths of the interval: some four standard errors, since many figures are looked at. */
const beyondChance = 2;

/**
 * For each team that handled contacts: which formula would be its, what that assumes and whether it holds, and, where all that is essential does (the
 * team is `close`), its answer beside the simulated one. The formula is approximate, so this is no check that a run must pass.
 */
export function theoryOf(tallies: readonly Tallies[], model: Model): Theory[] {
  return model.names.team.flatMap((name, team): Theory[] => {
    const measured = measure(tallies, model, team);
    if (!measured || measured.handleTime === 0) return [];
    const formula = formulaOf(measured, model);
    const assumptions = assumptionsOf(formula, measured, tallies, model);
    const close = assumptions.every(({ essential, holds }) => !essential || holds);
    return [
      {
        team: name,
        formula,
        close,
        assumptions,
        inputs: inputsOf(formula, measured, tallies.length),
        figures: close ? figuresOf(formula, answerOf(formula, measured, model), measured, tallies, model) : [],
      },
    ];
  });
}

function inputsOf(
  formula: Formula,
  { contacts, handleTime, variation, patience, spells }: Measured,
  replications: number,
): Theory['inputs'] {
  const seconds = spells.reduce((sum, { from, to, agents }) => (agents > 0 ? sum + to - from : sum), 0);
  const there = spells.reduce((sum, { from, to, agents }) => sum + agents * (to - from), 0);
  return {
    contacts: contacts / replications,
    handleTime,
    variation,
    agents: seconds > 0 ? there / seconds : 0,
    ...(formula === 'erlang_a' ? { patience: patience! } : {}),
    spells: spells.filter((spell) => spell.contacts > 0).map(({ from, to, contacts, agents }) => ({ from, to, contacts, agents })),
  };
}

/** The team's own figures of each replication, as numerator and denominator, beside what the formula says. */
function figuresOf(
  formula: Formula,
  answer: Answer,
  { team, groups }: Measured,
  tallies: readonly Tallies[],
  model: Model,
): TheoryFigure[] {
  const { teams, thresholds } = model;
  const figure = (
    kpi: TheoryFigure['kpi'],
    unit: TheoryFigure['unit'],
    theory: number,
    part: (one: Tallies) => readonly [number, number],
    within?: number,
  ): TheoryFigure[] => {
    const parts = tallies.map(part);
    const { value, interval } = ratioInterval(
      parts.map(([numerator]) => numerator),
      parts.map(([, denominator]) => denominator),
      level,
    );
    if (value === null) return [];
    return [
      {
        kpi,
        ...(within === undefined ? {} : { within }),
        unit,
        simulated: value,
        interval,
        theory,
        apart: areApart(value, interval, theory, unit),
      },
    ];
  };
  const occupancy = figure('occupancy', 'share', answer.occupancy, ({ group }) => {
    const sum = (column: Float64Array): number => groups.reduce((all, row) => all + overTime(column, row, model.groups.length), 0);
    return [sum(group.occupied), sum(group.staffed) + sum(group.overrun)];
  });
  if (formula === 'erlang_b') {
    const refused = ({ team: { queued, refused } }: Tallies): readonly [number, number] => {
      const away = overTime(refused, team, teams.length);
      return [away, away + overTime(queued, team, teams.length)];
    };
    return [...figure('turned_away_rate', 'share', answer.turnedAwayRate, refused), ...occupancy];
  }
  const at = ({ visit, visits }: Tallies, column: keyof ContactTally): number => atTeam(visit[column], team, visits);
  return [
    ...figure('waiting_time', 'seconds', answer.waitingTime, (one) => [at(one, 'wait'), at(one, 'offered')]),
    ...(formula === 'erlang_a' ? figure('asa', 'seconds', answer.asa, (one) => [at(one, 'waitAnswered'), at(one, 'answered')]) : []),
    ...thresholds.flatMap((within, i) => {
      const inTime = ({ visit, visits }: Tallies, column: 'withinAnswered' | 'withinAbandoned'): number =>
        atTeam(visit[column], team, visits, thresholds.length, i);
      return figure(
        'service_level',
        'share',
        answer.serviceLevel[i]!,
        (one) => [inTime(one, 'withinAnswered'), at(one, 'offered') - inTime(one, 'withinAbandoned')],
        within,
      );
    }),
    ...(formula === 'erlang_a'
      ? figure('abandonment_rate', 'share', answer.abandonmentRate, (one) => [at(one, 'abandoned'), at(one, 'offered')])
      : []),
    ...occupancy,
  ];
}

function areApart(value: number, interval: TheoryFigure['interval'], theory: number, unit: TheoryFigure['unit']): boolean {
  const difference = Math.abs(value - theory);
  if (!interval || difference <= beyondChance * (interval.high - value)) return false;
  return unit === 'share' ? difference > farShare : difference > farSeconds && difference > farRelative * Math.max(value, theory);
}
