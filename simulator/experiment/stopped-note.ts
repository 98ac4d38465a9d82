import type { Note, Replications } from '../../schema/index.ts';
import { kpiOf, titleShown } from '../kpi/index.ts';
import { written } from './written.ts';

/**
 * How many replications a precision took, or how far they fell short of it, and what such stopping does to intervals: it prefers moments at which they are
 * narrow by chance, so they hold the truth a little less often than they say (Y. Chow and H. Robbins, 1965; A. M. Law, Simulation Modeling and Analysis, 9.4.1).
 */
export function stoppedNote({ run, asked: wantedRuns = run, stopped, precision }: Replications): Note | undefined {
  if (stopped === 'no room for more') return noRoom(written(run), written(wantedRuns));
  if (!precision || (stopped !== 'precise enough' && stopped !== 'at most')) return undefined;
  const { relative, asked, reached, unit } = precision;
  const count = written(run);
  const kpi = kpiOf(precision.kpi)!;
  const half = (value: number): { en: string; ar: string } => {
    const text = `±${Number((100 * value).toPrecision(2))}`;
    if (relative) return { en: `${text} % of the value`, ar: `${text}% من القيمة` };
    return unit === 'share' ? { en: `${text} percentage points`, ar: `${text} نقطة مئوية` } : { en: text, ar: text };
  };
  const wanted = half(asked);
  const optimistic = {
    en: 'Stopping at such a moment makes intervals slightly optimistic.',
    ar: 'والتوقف عند لحظة كهذه يجعل فترات الثقة أضيق قليلًا مما ينبغي.',
  };
  if (stopped === 'precise enough')
    return {
      code: 'precise-enough',
      message: {
        en: `Replications were added until “${titleShown(kpi, 'en')}” was known to ${wanted.en}: that took ${count}. ${optimistic.en}`,
        ar: `أُضيفت عمليات محاكاة حتى عُرف «${titleShown(kpi, 'ar')}» بدقة ${wanted.ar}، وبلغ عددها ${count}. ${optimistic.ar}`,
      },
    };
  const got = reached === null ? unknown(relative) : half(reached);
  return {
    code: 'precision-not-reached',
    message: {
      en: `After the most replications allowed (${count}) “${titleShown(kpi, 'en')}” is not yet known to ${wanted.en}: ${reached === null ? got.en : `${got.en} was reached`}. A larger \`at_most\` or a wider \`half_width\` would settle it.`,
      ar: `بعد الحد الأعلى من عمليات المحاكاة (${count}) لم يُعرف «${titleShown(kpi, 'ar')}» بدقة ${wanted.ar}: ${reached === null ? got.ar : `الدقة التي بُلغت ${got.ar}`}. وتحسم ذلك زيادة \`at_most\` أو توسيع \`half_width\`.`,
    },
  };
}

/** Why nothing is known of how exact the figure is. */
function unknown(relative: boolean): { en: string; ar: string } {
  if (!relative) return { en: 'no interval could be given', ar: 'تعذّر تحديد فترة ثقة' };
  return {
    en: 'either no interval could be given, or the value is 0, of which nothing is a percentage',
    ar: 'إما تعذّر تحديد فترة ثقة وإما القيمة 0، ولا نسبة مئوية من الصفر',
  };
}

function noRoom(run: string, asked: string): Note {
  return {
    code: 'no-room-for-more',
    message: {
      en: `After ${run} of ${asked} replications there was no room for more: what each of them counted is held until the end. Fewer of them, a shorter period or fewer distinctions between tickets fit; intervals are as narrow as ${run} make them.`,
      ar: `بعد ${run} من أصل ${asked} من عمليات المحاكاة لم يبق متسع للمزيد، إذ يُحفظ ما عدّته كل منها حتى النهاية. ويتسع المكان لعدد أقل منها، أو لفترة أقصر، أو لتمييز أقل بين التذاكر. وفترات الثقة بضيق ما يتيحه ${run} منها.`,
    },
  };
}
