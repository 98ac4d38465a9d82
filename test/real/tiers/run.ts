import { spread } from '../../../simulator/stats/index.ts';
import { actual, measures, reweighed } from './figures.ts';
import type { Kind } from './lines.ts';
import type { Case } from './log.ts';
import { logFile, logIsThere, readCases } from './log.ts';
import type { Said } from './predict.ts';
import { predict } from './predict.ts';
import { weigh } from './weigh.ts';

/**
 * `npx tsx test/real/tiers/run.ts`: chooses a model on the first half of the cases, then foretells the second with it (README.md has the protocol, and what came of
 * it). With `--check` the second half is not looked at.
 */
if (!logIsThere) {
  console.error(`nothing to compare with: ${logFile} is missing`);
  process.exit(2);
}

const cases = readCases();
const first = cases.slice(0, Math.floor(cases.length / 2));
const secondOfMay = Date.UTC(2012, 4, 2) / 1000;
const before = first.filter(([event]) => event!.at < secondOfMay);
const later = first.filter(([event]) => event!.at >= secondOfMay);

const kinds: Kind[] = (['team', 'tier'] as const).flatMap((by) => (['narrow', 'wide', 'always'] as const).map((hours) => ({ by, hours })));
const tried = kinds.map((kind) => {
  const said = predict(before, later, kind);
  console.log(`\nlines by ${kind.by}, hours ${kind.hours}: cases of 2 May (first half), fitted on those before`);
  const error = show(later, before, said);
  return { kind, error };
});
const { kind } = tried.reduce((best, other) => (other.error < best.error ? other : best));
console.log(`\nchosen: lines by ${kind.by}, hours ${kind.hours}`);
if (!process.argv.includes('--check')) {
  const second = cases.slice(first.length);
  console.log('\nthe second half, fitted on the first');
  show(second, first, predict(first, second, kind));
}

/** Prints the table; the mean of |ln(said / true)|. */
function show(foretold: readonly Case[], fitted: readonly Case[], { each, pooled }: Said): number {
  const [truth, carried, alone] = [actual(foretold), actual(fitted), reweighed(weigh(fitted))];
  // A median of nothing is infinitely wrong.
  const off = (value: number, i: number): number => Math.abs(Math.log(value / truth[i]!));
  const errorOf = (figures: readonly number[]): number => figures.map(off).reduce((sum, one) => sum + one, 0) / figures.length;
  console.table(
    measures.map((measure, i) => {
      const [low, high] = spread(each.map((figures) => figures[i]!))!;
      return {
        measure,
        actual: truth[i]!.toFixed(3),
        'carried forward': carried[i]!.toFixed(3),
        'reweighed only': alone[i]!.toFixed(3),
        Mizan: pooled[i]!.toFixed(3),
        '9 of 10 replications': `${low.toFixed(3)} to ${high.toFixed(3)}`,
        closer: off(pooled[i]!, i) < off(carried[i]!, i) ? 'yes' : 'no',
      };
    }),
  );
  const error = errorOf(pooled);
  console.log(
    `mean |ln(said / true)|: Mizan ${error.toFixed(3)}, carried forward ${errorOf(carried).toFixed(3)}, reweighed only ${errorOf(alone).toFixed(3)}`,
  );
  return error;
}
