import type { Kpi } from './kpi.ts';
import { promiseKept } from './promise-kept.ts';

export const breachRate: Kpi = {
  id: 'breach_rate',
  title: { en: 'Breach rate', ar: 'معدل الإخلال بالوعود' },
  unit: 'share',
  better: 'less',
  detail: true,
  sentence: {
    en: "Of the policy's promises that fell due, all kinds alike, the share broken: what promises kept leaves of 100 %. Left out and counted apart are the same: a caller who gave up before the promise was due, and a promise not yet due when the run stopped.",
    ar: 'نسبة ما أُخلف من وعود السياسة التي حلّ موعدها، بأنواعها كلها: أي ما ينقص نسبة الوفاء عن 100%. ويُستثنى منها ما يُستثنى هناك: من تخلّى قبل حلول الموعد، وما لم يحلّ موعده عند نهاية المحاكاة.',
  },
  formula: { en: 'promises broken / (kept + broken)', ar: 'الوعود المُخلَفة ÷ (الموفى بها + المُخلَفة)' },
  statistics: ['share'],
  by: ['channel', 'team', 'priority'],
  observes: 'tickets',
  onePerWindow: false,
  perPromise: true,
  measure(...about) {
    const { numerator, denominator } = promiseKept.measure(...about);
    return { numerator: denominator - numerator, denominator };
  },
  unknown: promiseKept.unknown!,
};
