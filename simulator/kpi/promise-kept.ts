import type { Tallies } from '../life/index.ts';
import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import type { PromiseKind, Selection } from './selection.ts';
import { sum } from './sum.ts';

export const promiseKept: Kpi = {
  id: 'promise_kept',
  title: { en: 'Promises kept', ar: 'نسبة الوفاء بالوعود' },
  unit: 'share',
  better: 'more',
  sentence: {
    en: "Of the policy's promises that fell due, first response and resolution alike, the share kept, on the clock that each is counted on. Of a ticket that came back the last solution decides, and the clock stood still while it was taken for solved. A caller who gave up before the promise was due is left out; a promise not yet due when the run stopped is undecided and counted apart.",
    ar: 'نسبة ما وُفي به من وعود السياسة التي حلّ موعدها، سواء أكانت للاستجابة الأولى أم للحل، وكلٌّ بحسب ساعات عمله. وما أُعيد فتحه من التذاكر فالعبرة بآخر حل له، ولا يُحسب من المهلة ما عُدّ فيه محلولًا. ولا يُحسب من تخلّى قبل حلول الموعد، وما لم يحلّ موعده عند نهاية المحاكاة يُعدّ غير محسوم ويُذكر وحده.',
  },
  formula: { en: 'promises kept / (kept + broken)', ar: 'الوعود الموفى بها ÷ (الموفى بها + المُخلَفة)' },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  perPromise: true,
  measure(tallies, _, of) {
    const first = made(tallies, of, 'first_response');
    const last = made(tallies, of, 'resolution');
    const { ticket } = tallies;
    const numerator = sum(ticket.firstKept, first) + sum(ticket.resolutionKept, last);
    return { numerator, denominator: numerator + sum(ticket.firstBroken, first) + sum(ticket.resolutionBroken, last) };
  },
  unknown: {
    note: 'undecided',
    count(tallies, of) {
      const first = sum(tallies.ticket.firstUndecided, made(tallies, of, 'first_response'));
      return first + sum(tallies.ticket.resolutionUndecided, made(tallies, of, 'resolution'));
    },
  },
};

/** The classes to which the asked row (or any) made a promise of this kind, if the kind is asked for. */
function made({ classes }: Tallies, { classes: mask, promise }: Selection, kind: PromiseKind): Uint8Array {
  const rows = kind === 'resolution' ? classes.resolutionPromise : classes.firstPromise;
  const asked = !promise || promise.kind === kind;
  return mask.map((one, i) => (asked && one && rows[i]! >= 0 && (promise?.row ?? rows[i]) === rows[i] ? 1 : 0));
}
