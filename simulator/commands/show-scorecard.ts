import type { Result, ScorecardEvidence } from '../../schema/index.ts';
import { enumerated, say, together } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Colors } from './colours.ts';
import { isolated } from './isolated.ts';
import type { Names } from './names.ts';
import { table } from './table.ts';

/** The five levels of service, a line a dimension with what decides it; nothing for results of older versions. */
export function showScorecard({ scorecard }: Result, names: Names, paint: Colors): string[] {
  if (!scorecard) return [];
  const { tell } = names;
  const lines = scorecard.dimensions.map((row) => [
    tell(row.assumed ? say`${names.text(row.title)} (assumed)` : names.text(row.title)),
    row.levels ? '■'.repeat(row.levels[0]) + '□'.repeat(5 - row.levels[0]) : '',
    row.levels ? tell(together([...new Set(row.levels)].map(String), 'or')) : '–',
    tell(row.levels ? evidence(row.evidence[0]!, names) : say`not judged: ${names.text(row.because ?? {})}`),
  ]);
  const head = [tell(say`level of service`), tell(say`1 to 5`), '', tell(say`because`)];
  const [first, ...rest] = table(
    head.map(() => ({ align: 'start' })),
    [head, ...lines],
  );
  return [paint.dim(first), ...rest, ...scorecard.remarks.map((remark) => isolated(`! ${names.text(remark)}`))];
}

function evidence({ figure: of, says }: ScorecardEvidence, names: Names): Text {
  if (!of) return names.text(says);
  const where = Object.entries(of.where).map(([fact, name]) => names.of(fact, name));
  return say`${enumerated([...where, names.figure(of), names.value(of.value, of.unit)])}: ${names.text(says)}`;
}
