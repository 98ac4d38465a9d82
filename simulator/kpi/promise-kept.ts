import type { Tallies } from '../life/index.ts';
import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import type { Selection } from './selection.ts';
import { sum } from './sum.ts';

export const promiseKept: Kpi = {
  id: 'promise_kept',
  title: { en: 'Promises kept', ar: 'نسبة الوفاء بالوعود' },
  unit: 'share',
  better: 'more',
  sentence: {
    en: "Of the policy's promises that fell due, all kinds alike, the share kept, on the clock that each is counted on: a first response and a resolution once a ticket, a next response for each message, an update for each time without news. Of a ticket that came back the last solution decides, and the clock stood still while it was taken for solved. A caller who gave up before the promise was due is left out; a promise not yet due when the run stopped is undecided and counted apart.",
    ar: 'نسبة ما وُفي به من وعود السياسة التي حلّ موعدها، بأنواعها كلها، وكلٌّ بحسب ساعات عمله: الاستجابة الأولى والحل مرة لكل تذكرة، والاستجابة التالية لكل رسالة، وإبلاغ العميل بالمستجدات كلما انقضت مدته. وما أُعيد فتحه من التذاكر فالعبرة بآخر حل له، ولا يُحسب من المهلة ما عُدّ فيه محلولًا. ولا يُحسب من تخلّى قبل حلول الموعد، وما لم يحلّ موعده عند نهاية المحاكاة يُعدّ غير محسوم ويُذكر وحده.',
  },
  formula: { en: 'promises kept / (kept + broken)', ar: 'الوعود الموفى بها ÷ (الموفى بها + المُخلَفة)' },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  perPromise: true,
  measure(tallies, _, of) {
    const kept = over(tallies, of, 'Kept');
    return { numerator: kept, denominator: kept + over(tallies, of, 'Broken') };
  },
  unknown: { note: 'undecided', count: (tallies, of) => over(tallies, of, 'Undecided') },
};

const kinds = { first_response: 'first', next_response: 'next', update: 'update', resolution: 'resolution' } as const;

/** How many of the promises asked for ended so. */
function over({ ticket, classes }: Tallies, of: Selection, verdict: 'Kept' | 'Broken' | 'Undecided'): number {
  const asked = of.promise ? [kinds[of.promise.kind]] : Object.values(kinds);
  return asked.reduce((all, kind) => all + sum(ticket[`${kind}${verdict}`], made(classes[`${kind}Promise`], of)), 0);
}

/** The classes to which the asked row, or any, made the promise. `rows`: by class, the row that did. */
function made(rows: Int16Array, { classes, promise }: Selection): Uint8Array {
  return classes.map((one, i) => (one && rows[i]! >= 0 && (promise?.row ?? rows[i]) === rows[i] ? 1 : 0));
}
