import type { Result, ScorecardEvidence } from '../../schema/index.ts';
import type { Colors } from './colours.ts';
import { figure } from './figure.ts';
import type { Names } from './names.ts';
import { table } from './table.ts';

/** The five levels of service, a line a dimension with what decides it; nothing for results of older versions. */
export function showScorecard({ scorecard, currency }: Result, names: Names, paint: Colors): string[] {
  if (!scorecard) return [];
  const lines = scorecard.dimensions.map((row) => [
    names.text(row.title) + (row.assumed ? ' (assumed)' : ''),
    row.levels ? '■'.repeat(row.levels[0]) + '□'.repeat(5 - row.levels[0]) : '',
    row.levels ? [...new Set(row.levels)].join(' or ') : '–',
    row.levels ? evidence(row.evidence[0]!, names, currency) : `not judged: ${names.text(row.because ?? {})}`,
  ]);
  const head = ['level of service', '1 to 5', '', 'because'];
  const [first, ...rest] = table(
    head.map(() => ({ align: 'start' })),
    [head, ...lines],
  );
  return [paint.dim(first), ...rest, ...scorecard.remarks.map((remark) => `! ${names.text(remark)}`)];
}

function evidence({ figure: of, says }: ScorecardEvidence, names: Names, currency: string): string {
  if (!of) return names.text(says);
  const where = Object.entries(of.where).map(([fact, name]) => names.of(fact, name));
  return `${[...where, names.figure(of), figure(of.value, of.unit, currency)].join(', ')}: ${names.text(says)}`;
}
