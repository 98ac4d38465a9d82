import type { Check } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';
import { written } from './written.ts';

/** The largest relative difference that rounding explains (semantics.md, 7): a billionth. */
const tolerance = 1e-9;

/** What every run verifies about itself. */
export function checksOf(tallies: readonly Tallies[]): Check[] {
  const total = (count: (checks: Tallies['checks']) => number): number => tallies.reduce((sum, { checks }) => sum + count(checks), 0);
  const broken = tallies.filter(({ checks }) => !checks.conserved).length;
  const worst = tallies.reduce((most, { checks }) => Math.max(most, checks.queueError), 0);
  const [arrived, ended, open] = [total((checks) => checks.arrived), total((checks) => checks.ended), total((checks) => checks.open)].map(
    (count) => written(count),
  );
  const closes = {
    en:
      broken === 0
        ? 'none was lost or made, in every class of every replication'
        : `the count does not close in ${broken} of ${tallies.length} replications`,
    ar:
      broken === 0
        ? 'لم تُفقد تذكرة ولم تُستحدث، في كل فئة وكل محاكاة'
        : `لا يتطابق العدد في ${broken} من ${tallies.length} من عمليات المحاكاة`,
  };
  const difference = written(worst, 2);
  return [
    {
      id: 'conservation',
      passed: broken === 0,
      detail: {
        en: `warm-up, follow-up and all replications together, ${arrived} tickets arrived, ${ended} ended and ${open} were still open; ${closes.en}`,
        ar: `في عمليات المحاكاة كلها مع التهيئة والمتابعة: التذاكر الواردة ${arrived}، والمنتهية ${ended}، والمفتوحة ${open}؛ ${closes.ar}`,
      },
    },
    {
      id: 'queue_length',
      passed: worst <= tolerance,
      detail: {
        en:
          worst <= tolerance
            ? "the integral of every queue's length and the sum of the waits in it are the same to a billionth of their size"
            : `the integral of a queue's length and the sum of the waits in it differ by ${difference} of their size`,
        ar:
          worst <= tolerance
            ? 'تكامل طول كل طابور ومجموع أزمنة الانتظار فيه لا يختلفان بأكثر من جزء من مليار من مقدارهما'
            : `تكامل طول أحد الطوابير ومجموع أزمنة الانتظار فيه يختلفان بنسبة ${difference} من مقدارهما`,
      },
    },
  ];
}
