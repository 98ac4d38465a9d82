import { Pause } from '../life/index.ts';
import type { Term, Terms } from '../life/index.ts';
import type { ArrivalRows } from './decide-arrival.ts';
import type { PolicyRules, Promise, Row } from './rulebook.ts';

/** What is promised to a ticket for which these rows speak. */
export function termsOf(rules: PolicyRules, rows: ArrivalRows): Terms {
  const clock = rows.clock?.says ?? rules.defaultClock;
  const term = (row: Row<Promise> | undefined): Term => {
    const promise = row?.says ?? 'none';
    if (promise === 'none') return { row: -1, within: Infinity, businessDays: 0, hours: clock };
    const { within, businessDays } = promise;
    return { row: promise.row, within, businessDays, hours: promise.clock < 0 ? clock : promise.clock };
  };
  const pause = rows.pause_while?.says ?? rules.defaultPause;
  return {
    promised: [rows.first_response, rows.next_response, rows.update, rows.resolution].map(term),
    pauses: (pause.includes('waiting_for_customer') ? Pause.customer : 0) + (pause.includes('waiting_for_approval') ? Pause.approval : 0),
    warnAt: rows.warn_at?.says ?? rules.defaultWarnAt ?? Infinity,
  };
}
