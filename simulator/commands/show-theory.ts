import type { Result } from '../../schema/index.ts';
import { kpiOf } from '../kpi/index.ts';
import type { Colors } from './colours.ts';
import { figure } from './figure.ts';
import type { Names } from './names.ts';

const formulas = { erlang_a: 'Erlang A', erlang_b: 'Erlang B', erlang_c: 'Erlang C' } as const;

/** A line for each team that comes close to what a formula of Erlang's assumes: the first figure beside it, and where the two are apart. */
export function showTheory({ theory = [] }: Pick<Result, 'theory'>, names: Names, paint: Colors): string[] {
  return theory.flatMap(({ team, formula, assumptions, figures }) => {
    const first = figures[0];
    if (!first) return [];
    const told = (one: typeof first): string => {
      const name = names.figure({ ...one, statistic: kpiOf(one.kpi)!.statistics[0]! });
      return `${name} ${figure(one.simulated, one.unit, '')}, by ${formulas[formula]} ${figure(one.theory, one.unit, '')}`;
    };
    const apart = figures.filter((one) => one.apart);
    const unmet = assumptions.filter(({ holds }) => !holds);
    const line = `beside the formula: ${names.of('team', team)}: ${(apart.length > 0 ? apart : [first]).map(told).join('; ')}`;
    if (apart.length === 0) return [line];
    return unmet.length > 0 ? [`${line} (not all that it assumes holds: see the report)`] : [paint.red(`${line} (far apart)`)];
  });
}
