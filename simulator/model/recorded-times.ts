import type { Finding } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import { quoted } from '../../schema/values/index.ts';
import { empirical } from '../random/index.ts';
import type { Law } from '../random/index.ts';
import { Csv } from './csv.ts';

const longest = 100_000_000;

/** Reads recorded times: a CSV with `seconds` and, optionally, `weight` (1 where left out). Drawn as they are. */
export function readRecordedTimes(file: string, text: string): { law: Law | undefined; findings: Finding[] } {
  const csv = new Csv(file, text, { required: ['seconds'], optional: ['weight'] });
  const [secondsColumn, weightColumn] = [csv.column('seconds'), csv.column('weight')];
  const seconds: number[] = [];
  const weights: number[] = [];
  const number = (column: number): number => {
    const text = csv.text(column);
    const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
    if (value <= longest) return value;
    csv.fault(
      column,
      'csv-bad-number',
      say`${quoted(text)} is not a number from 0 to ${longest}`,
      say`write a plain number, such as \`241\` or \`12.5\``,
    );
    return 0;
  };
  while (csv.next()) {
    seconds.push(number(secondsColumn));
    weights.push(weightColumn < 0 ? 1 : number(weightColumn));
  }
  const usable = !csv.findings.some(({ severity }) => severity === 'error');
  if (usable && csv.row === 0) csv.faultOfFile('csv-empty', say`this file has a header and no times`);
  else if (usable && !weights.some((weight) => weight > 0))
    csv.faultOfFile('csv-bad-number', say`every weight is 0, so no time can be drawn`);
  const findings = csv.findings;
  return { law: findings.some(({ severity }) => severity === 'error') ? undefined : empirical(seconds, weights), findings };
}
