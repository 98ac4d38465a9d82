import type { Policy, PromiseTarget } from '../../schema/index.ts';
import { readPromisedDuration, readShare } from '../../schema/values/index.ts';
import type { Promise } from './model.ts';
import { hoursOf, must } from './checked.ts';

/** A promise as row number `row` makes it. */
export function promiseOf(policy: Policy, target: PromiseTarget, row: number): Promise {
  if (target === 'none') return 'none';
  const { within, share, clock } = typeof target === 'string' ? { within: target } : target;
  const promised = must(readPromisedDuration(within));
  return {
    row,
    within: 'seconds' in promised ? promised.seconds : 0,
    businessDays: 'businessDays' in promised ? promised.businessDays : 0,
    clock: clock === undefined ? -1 : hoursOf(policy, clock),
    share: share === undefined ? undefined : must(readShare(share)),
  };
}
