import type { Result } from '../../schema/index.ts';
import { clauses, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { kpiOf } from '../kpi/index.ts';
import type { Colors } from './colours.ts';
import { isolated } from './isolated.ts';
import type { Names } from './names.ts';

const formulas = { erlang_a: say`Erlang A`, erlang_b: say`Erlang B`, erlang_c: say`Erlang C` } as const;

/** A line for each team that comes close to what a formula of Erlang's assumes: the first figure beside it, and where the two are apart. */
export function showTheory({ theory = [] }: Pick<Result, 'theory'>, names: Names, paint: Colors): string[] {
  return theory.flatMap(({ team, formula, assumptions, figures }) => {
    const first = figures[0];
    if (!first) return [];
    const told = (one: typeof first): Text => {
      const name = names.figure({ ...one, statistic: kpiOf(one.kpi)!.statistics[0]! });
      return say`${name} ${names.value(one.simulated, one.unit)}, by ${formulas[formula]} ${names.value(one.theory, one.unit)}`;
    };
    const apart = figures.filter((one) => one.apart);
    const unmet = assumptions.filter(({ holds }) => !holds);
    const line = say`beside the formula: ${names.of('team', team)}: ${clauses((apart.length > 0 ? apart : [first]).map(told))}`;
    const tell = (text: Text): string => isolated(names.tell(text));
    if (apart.length === 0) return [tell(line)];
    return unmet.length > 0
      ? [tell(say`${line} (not all that it assumes holds: see the report)`)]
      : [paint.red(tell(say`${line} (far apart)`))];
  });
}
