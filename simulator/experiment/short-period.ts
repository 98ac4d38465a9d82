import type { Note } from '../../schema/index.ts';
import { daysIn } from '../../schema/values/index.ts';
import { kpiOf } from '../kpi/index.ts';
import type { Tallies } from '../life/index.ts';
import { dayOf, dueAfter, localOf } from '../model/index.ts';
import type { Cap, Model } from '../model/index.ts';
import { inDays } from './in-days.ts';

/** What the window is shorter than, and which figures that touches (semantics.md, 2). */
export function shortPeriod(model: Model, tallies: readonly Tallies[]): Note[] {
  return [shorterThanPromise(model), shorterThanLimit(model, tallies), shorterThanBudget(model)].filter((note) => note !== undefined);
}

/** A promise is measured by its own clock, on a ticket that comes when the window begins; of several clocks that it can have, by the fastest. */
function shorterThanPromise({ window, names, rules, hours }: Model): Note | undefined {
  const clocks = [rules.defaultClock, ...rules.clock.map(({ says }) => says)];
  const rows = [...rules.firstResponse, ...rules.nextResponse, ...rules.update, ...rules.resolution].flatMap(({ says }) => {
    if (says === 'none') return [];
    const dues = (says.clock >= 0 ? [says.clock] : clocks).map((clock) => dueAfter(hours[clock]!, says, window.from));
    return Math.min(...dues) > window.to ? [names.promise[says.row]!] : [];
  });
  if (rows.length === 0) return undefined;
  const which = [...new Set(rows)].map((row) => `\`${row}\``).join(', ');
  const length = lengthOf(window);
  return {
    code: 'period-shorter-than-promise',
    message: {
      en: `The period (${length}) is shorter than what is promised in ${which}: the figures for promises kept, resolution time and backlog say little about a steady state.`,
      ar: `الفترة (${length}) أقصر من مهلة الوعد في ${which}، فلا تدل نسبة الوفاء بالوعود وزمن الحل والتذاكر المتراكمة على الحال المعتادة دلالة كافية.`,
    },
  };
}

function shorterThanLimit({ window, limits }: Model, tallies: readonly Tallies[]): Note | undefined {
  const isHandedOver = tallies.some(({ ticket }) => ticket.escalated.some((tickets) => tickets > 0));
  if (!isHandedOver || window.to - window.from >= limits.escalation) return undefined;
  const [length, limit, { title }] = [lengthOf(window), inDays(limits.escalation), kpiOf('escalations_over_30_days')!];
  return {
    code: 'period-shorter-than-limit',
    message: {
      en: `The period (${length}) is shorter than the ${limit} after which an escalation is overdue: ${title.en} rests on what the follow-up shows, and is rather too low.`,
      ar: `الفترة (${length}) أقصر من المهلة ${limit} التي يُعدّ التصعيد بعدها متأخرًا، فمؤشر «${title.ar}» يعتمد على ما تُظهره المتابعة بعد الفترة، وهو أقرب إلى أن يكون أقل من الواقع.`,
    },
  };
}

const spans: Readonly<Record<NonNullable<Cap['each']>, string>> = {
  day: 'يوم',
  week: 'أسبوع',
  month: 'شهر',
  quarter: 'ربع سنة',
  year: 'سنة',
};

/** Of several budgets the longest is told. */
function shorterThanBudget({ window, caps, rules, zone, origin }: Model): Note | undefined {
  const from = dayOf(localOf(zone, origin + window.from));
  const days = dayOf(localOf(zone, origin + window.to)) - from;
  const longer = caps.flatMap(({ each }) => (each !== undefined && daysIn(each, from) > days ? [each] : []));
  const each = longer.sort((one, other) => daysIn(other, from) - daysIn(one, from))[0];
  const gives = rules.events.some(({ give }) => give.some(({ says }) => says.give !== 'none'));
  if (each === undefined || !gives) return undefined;
  const [length, { title: cost }, { title: withheld }] = [lengthOf(window), kpiOf('compensation_cost')!, kpiOf('compensation_withheld')!];
  return {
    code: 'period-shorter-than-budget',
    message: {
      en: `The period (${length}) is shorter than the ${each} of a budget: ${cost.en} and ${withheld.en} are those of a budget that is whole when the simulation starts, and say little about the end of a ${each}.`,
      ar: `الفترة (${length}) أقصر من مدة ميزانية التعويض، وهي ${spans[each]}: «${cost.ar}» و«${withheld.ar}» لميزانية كاملة عند بدء المحاكاة، ولا يدلان دلالة كافية على آخر المدة.`,
    },
  };
}

function lengthOf({ from, to }: Model['window']): string {
  return inDays(to - from);
}
